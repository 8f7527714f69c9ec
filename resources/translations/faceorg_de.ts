<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>faceorg</name>
        <message numerus="yes">
            <source>%n copies</source>
            <translation>
                <numerusform>%n Kopie</numerusform>
                <numerusform>%n Kopien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n faces</source>
            <translation>
                <numerusform>%n Gesicht</numerusform>
                <numerusform>%n Gesichter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n faces to go</source>
            <translation>
                <numerusform>noch %n Gesicht</numerusform>
                <numerusform>noch %n Gesichter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be read</source>
            <translation>
                <numerusform>%n Datei konnte nicht gelesen werden</numerusform>
                <numerusform>%n Dateien konnten nicht gelesen werden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be used</source>
            <translation>
                <numerusform>%n Datei ist nicht verwendbar</numerusform>
                <numerusform>%n Dateien sind nicht verwendbar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them not there any more</source>
            <translation>
                <numerusform>%n davon nicht mehr da</numerusform>
                <numerusform>%n davon nicht mehr da</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos</source>
            <translation>
                <numerusform>%n Foto</numerusform>
                <numerusform>%n Fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos chosen</source>
            <translation>
                <numerusform>%n Foto ausgewählt</numerusform>
                <numerusform>%n Fotos ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos still to be searched for faces.</source>
            <translation>
                <numerusform>%n Foto wurde noch nicht nach Gesichtern durchsucht.</numerusform>
                <numerusform>%n Fotos wurden noch nicht nach Gesichtern durchsucht.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About faceorg</source>
            <translation>Ü&amp;ber faceorg</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Larger thumbnails</source>
            <translation>&amp;Größere Vorschaubilder</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>001, 002, …</source>
            <translation>001, 002, …</translation>
        </message>
        <message>
            <source>1 face</source>
            <translation>1 Gesicht</translation>
        </message>
        <message>
            <source>1 person</source>
            <translation>1 Person</translation>
        </message>
        <message>
            <source>1 photo</source>
            <translation>1 Foto</translation>
        </message>
        <message>
            <source>A face in question</source>
            <translation>Ein Gesicht, um das es geht</translation>
        </message>
        <message>
            <source>A face without a name yet</source>
            <translation>Ein Gesicht noch ohne Namen</translation>
        </message>
        <message>
            <source>A few coloured squares remain, which can still give a hint.</source>
            <translation>Ein paar farbige Quadrate bleiben und können noch einen Hinweis geben.</translation>
        </message>
        <message>
            <source>A folder with InsightFace models (.onnx) you already have</source>
            <translation>Ein Ordner mit InsightFace-Modellen (.onnx), die Sie schon haben</translation>
        </message>
        <message>
            <source>About faceorg</source>
            <translation>Über faceorg</translation>
        </message>
        <message>
            <source>About this photo</source>
            <translation>Über dieses Foto</translation>
        </message>
        <message>
            <source>About this photo (I)</source>
            <translation>Über dieses Foto (I)</translation>
        </message>
        <message>
            <source>Add &amp;folder…</source>
            <translation>&amp;Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Add &amp;photos…</source>
            <translation>&amp;Fotos hinzufügen…</translation>
        </message>
        <message>
            <source>Add a few example photos</source>
            <translation>Ein paar Beispielfotos hinzufügen</translation>
        </message>
        <message>
            <source>Add a folder of photos</source>
            <translation>Einen Ordner mit Fotos hinzufügen</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Add all photos in a folder (Ctrl+O)</source>
            <translation>Alle Fotos eines Ordners hinzufügen (Strg+O)</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Dateien hinzufügen</translation>
        </message>
        <message>
            <source>Add its photos</source>
            <translation>Seine Fotos hinzufügen</translation>
        </message>
        <message>
            <source>Add photos</source>
            <translation>Fotos hinzufügen</translation>
        </message>
        <message>
            <source>Add single photos (Ctrl+Shift+O)</source>
            <translation>Einzelne Fotos hinzufügen (Strg+Umschalt+O)</translation>
        </message>
        <message>
            <source>Add to album</source>
            <translation>Zu Album hinzufügen</translation>
        </message>
        <message>
            <source>Added {photos} to {name}</source>
            <translation>{photos} zu {name} hinzugefügt</translation>
        </message>
        <message>
            <source>Adding photos</source>
            <translation>Fotos werden hinzugefügt</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Albums</source>
            <translation>Alben</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Alles erledigt</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>All of it will be {name}.</source>
            <translation>Alles davon heißt dann {name}.</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Alle Fotos</translation>
        </message>
        <message>
            <source>All photos (Ctrl+1)</source>
            <translation>Alle Fotos (Strg+1)</translation>
        </message>
        <message>
            <source>Also trust faces that were only recognized</source>
            <translation>Auch Gesichtern trauen, die nur erkannt wurden</translation>
        </message>
        <message>
            <source>An album of {photos}; the photos stay where they are.</source>
            <translation>Ein Album mit {photos}; die Fotos bleiben, wo sie sind.</translation>
        </message>
        <message>
            <source>An album that always shows what this search finds</source>
            <translation>Ein Album, das immer zeigt, was diese Suche findet</translation>
        </message>
        <message>
            <source>Anna and Bob together</source>
            <translation>Anna und Bob zusammen</translation>
        </message>
        <message>
            <source>Anna without Carl</source>
            <translation>Anna ohne Carl</translation>
        </message>
        <message>
            <source>Another language is spoken from the next start on.</source>
            <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Another person is named {name} now</source>
            <translation>Jetzt heißt noch jemand {name}</translation>
        </message>
        <message>
            <source>Another person named {name}</source>
            <translation>Noch jemand namens {name}</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Apple Neural Engine</source>
            <translation>Apple Neural Engine</translation>
        </message>
        <message>
            <source>Are these all {name}?</source>
            <translation>Sind das alles Bilder von {name}?</translation>
        </message>
        <message>
            <source>Are these the same person?</source>
            <translation>Ist das dieselbe Person?</translation>
        </message>
        <message>
            <source>Are these {name}?</source>
            <translation>Ist das {name}?</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Ask another time (S)</source>
            <translation>Ein andermal fragen (S)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back (Escape)</source>
            <translation>Zurück (Esc)</translation>
        </message>
        <message>
            <source>Back to everyone</source>
            <translation>Zurück zu allen</translation>
        </message>
        <message>
            <source>Back to everyone (Esc)</source>
            <translation>Zurück zu allen (Esc)</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Unschärfe</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message numerus="yes">
            <source>Bring back %n faces</source>
            <translation>
                <numerusform>%n Gesicht zurückholen</numerusform>
                <numerusform>%n Gesichter zurückholen</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring this face back</source>
            <translation>Dieses Gesicht zurückholen</translation>
        </message>
        <message>
            <source>Brought back {faces}</source>
            <translation>{faces} zurückgeholt</translation>
        </message>
        <message>
            <source>Built in</source>
            <translation>Eingebaut</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Careful: software can often tell who is behind a blur. Use it for looks, not for safety.</source>
            <translation>Vorsicht: Programme erkennen oft, wer hinter einer Unschärfe steckt. Gut fürs Auge, nicht für die Sicherheit.</translation>
        </message>
        <message>
            <source>Changed the cover</source>
            <translation>Titelbild geändert</translation>
        </message>
        <message>
            <source>Checking the copies</source>
            <translation>Kopien werden geprüft</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Choose &amp;all</source>
            <translation>&amp;Alles auswählen</translation>
        </message>
        <message>
            <source>Choose &amp;none</source>
            <translation>&amp;Nichts auswählen</translation>
        </message>
        <message>
            <source>Choose a folder for the copies.</source>
            <translation>Wählen Sie einen Ordner für die Kopien.</translation>
        </message>
        <message>
            <source>Choose a folder, or make a new one</source>
            <translation>Einen Ordner wählen oder einen neuen anlegen</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <source>Choose a picture for {name}</source>
            <translation>Ein Bild für {name} wählen</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>Nichts auswählen</translation>
        </message>
        <message>
            <source>Choose none (Escape)</source>
            <translation>Nichts auswählen (Esc)</translation>
        </message>
        <message>
            <source>Choose photos…</source>
            <translation>Fotos wählen…</translation>
        </message>
        <message>
            <source>Choose some photos and press “New album…”, or save a search as an album.</source>
            <translation>Wählen Sie Fotos aus und drücken Sie „Neues Album…“, oder sichern Sie eine Suche als Album.</translation>
        </message>
        <message>
            <source>Choose some photos first.</source>
            <translation>Wählen Sie zuerst Fotos aus.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Click a photo to go to it; the wheel goes on and back</source>
            <translation>Ein Klick führt zum Foto; das Mausrad vor und zurück</translation>
        </message>
        <message>
            <source>Click or drag to go to a time</source>
            <translation>Klicken oder ziehen führt zu einer Zeit</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Confirmed {faces}</source>
            <translation>{faces} bestätigt</translation>
        </message>
        <message>
            <source>Continue in background</source>
            <translation>Im Hintergrund weitermachen</translation>
        </message>
        <message>
            <source>Copies in which faces are hidden for good</source>
            <translation>Kopien, in denen Gesichter endgültig verdeckt sind</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <source>Copy the chosen photos to a folder, with the names of the people in them</source>
            <translation>Die ausgewählten Fotos mit den Namen der Personen in einen Ordner kopieren</translation>
        </message>
        <message>
            <source>Copy the chosen photos, or all that are shown, with the names in them</source>
            <translation>Die ausgewählten oder alle gezeigten Fotos mit den Namen kopieren</translation>
        </message>
        <message>
            <source>Copy to</source>
            <translation>Kopieren nach</translation>
        </message>
        <message>
            <source>Copy where the photo lies</source>
            <translation>Kopieren, wo das Foto liegt</translation>
        </message>
        <message>
            <source>Copying photos</source>
            <translation>Fotos werden kopiert</translation>
        </message>
        <message>
            <source>Cover with</source>
            <translation>Verdecken mit</translation>
        </message>
        <message>
            <source>Create album</source>
            <translation>Album anlegen</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Delete album</source>
            <translation>Album löschen</translation>
        </message>
        <message>
            <source>Delete the album “{name}”?</source>
            <translation>Das Album „{name}“ löschen?</translation>
        </message>
        <message>
            <source>Does not belong here</source>
            <translation>Gehört nicht hierher</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Wiederholt: {what}</translation>
        </message>
        <message>
            <source>Draw a frame around a face (D)</source>
            <translation>Einen Rahmen um ein Gesicht ziehen (D)</translation>
        </message>
        <message>
            <source>Drop photos and folders to add them
(they stay where they are)</source>
            <translation>Fotos und Ordner hier ablegen, um sie hinzuzufügen
(sie bleiben, wo sie sind)</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window, or press Ctrl+O.</source>
            <translation>Legen Sie Fotos oder Ordner irgendwo in diesem Fenster ab, oder drücken Sie Strg+O.</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window. faceorg finds the faces in them and puts together those of the same person; you say who they are.</source>
            <translation>Legen Sie Fotos oder Ordner irgendwo in diesem Fenster ab. faceorg findet die Gesichter darin und legt die derselben Person zusammen; Sie sagen, wer es ist.</translation>
        </message>
        <message>
            <source>Every copy was searched again: no hidden face was recognized.</source>
            <translation>Jede Kopie wurde noch einmal durchsucht: Kein verdecktes Gesicht wurde erkannt.</translation>
        </message>
        <message>
            <source>Every face here is this person</source>
            <translation>Jedes Gesicht hier ist diese Person</translation>
        </message>
        <message>
            <source>Every face is in a group.</source>
            <translation>Jedes Gesicht ist in einer Gruppe.</translation>
        </message>
        <message>
            <source>Every file you added could be read.</source>
            <translation>Jede hinzugefügte Datei konnte gelesen werden.</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Everyone but…</source>
            <translation>Alle außer…</translation>
        </message>
        <message>
            <source>Everyone has a name.</source>
            <translation>Alle haben einen Namen.</translation>
        </message>
        <message>
            <source>Everything stays on this computer. faceorg has no account, sends nothing, and never changes your photos.</source>
            <translation>Alles bleibt auf diesem Computer. faceorg hat kein Konto, sendet nichts und ändert Ihre Fotos nie.</translation>
        </message>
        <message>
            <source>Exactly these {photos}</source>
            <translation>Genau diese {photos}</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export {photos}</source>
            <translation>{photos} exportieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Face: {name}</source>
            <translation>Gesicht: {name}</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Gesichter</translation>
        </message>
        <message>
            <source>Faces hidden here: {count}</source>
            <translation>Hier verdeckte Gesichter: {count}</translation>
        </message>
        <message>
            <source>Fetching the sample</source>
            <translation>Das Beispiel wird geholt</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>File names</source>
            <translation>Dateinamen</translation>
        </message>
        <message>
            <source>File names often tell names and dates</source>
            <translation>Dateinamen verraten oft Namen und Daten</translation>
        </message>
        <message>
            <source>Files that could not be read (Ctrl+6)</source>
            <translation>Dateien, die nicht gelesen werden konnten (Strg+6)</translation>
        </message>
        <message>
            <source>Files with problems</source>
            <translation>Dateien mit Problemen</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Finden</translation>
        </message>
        <message>
            <source>Find faces with</source>
            <translation>Gesichter finden mit</translation>
        </message>
        <message>
            <source>Find somebody by name</source>
            <translation>Jemanden am Namen finden</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>Gesichter werden gesucht</translation>
        </message>
        <message>
            <source>Fol&amp;ders…</source>
            <translation>O&amp;rdner…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Folder of other models</source>
            <translation>Ordner mit anderen Modellen</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>For example</source>
            <translation>Zum Beispiel</translation>
        </message>
        <message>
            <source>Forget the birthday of {name}</source>
            <translation>Den Geburtstag von {name} vergessen</translation>
        </message>
        <message>
            <source>Frame a missed face</source>
            <translation>Übersehenes Gesicht einrahmen</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Full screen (F11)</source>
            <translation>Vollbild (F11)</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Go to a time</source>
            <translation>Zu einer Zeit gehen</translation>
        </message>
        <message>
            <source>Graphics card (DirectX)</source>
            <translation>Grafikkarte (DirectX)</translation>
        </message>
        <message>
            <source>Grouping people</source>
            <translation>Personen werden gruppiert</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Ausgeblendet</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Hide {name}</source>
            <translation>{name} ausblenden</translation>
        </message>
        <message>
            <source>Hiding faces</source>
            <translation>Gesichter werden verdeckt</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>How much is answered</source>
            <translation>Wie viel beantwortet ist</translation>
        </message>
        <message>
            <source>How to &amp;search</source>
            <translation>&amp;Wie man sucht</translation>
        </message>
        <message>
            <source>How to search</source>
            <translation>Wie man sucht</translation>
        </message>
        <message>
            <source>How?</source>
            <translation>Wie?</translation>
        </message>
        <message>
            <source>If this does not work on your computer, the processor is used.</source>
            <translation>Wenn das auf Ihrem Computer nicht geht, wird der Prozessor benutzt.</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorieren</translation>
        </message>
        <message numerus="yes">
            <source>Ignore %n faces</source>
            <translation>
                <numerusform>%n Gesicht ignorieren</numerusform>
                <numerusform>%n Gesichter ignorieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Ignore this person here</source>
            <translation>Diese Person hier ignorieren</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>Ignoriert</translation>
        </message>
        <message>
            <source>Ignored {faces}</source>
            <translation>{faces} ignoriert</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Informationen</translation>
        </message>
        <message>
            <source>Insert: {what}</source>
            <translation>Einfügen: {what}</translation>
        </message>
        <message>
            <source>Intel graphics (OpenVINO)</source>
            <translation>Intel-Grafik (OpenVINO)</translation>
        </message>
        <message>
            <source>Is this {name}?</source>
            <translation>Ist das {name}?</translation>
        </message>
        <message>
            <source>Knows who is in your photos, on this computer alone: nothing is sent anywhere.

MIT licence. Faces are found with CenterFace (MIT) and told apart with dlib's face network (public domain), unless you chose other models.</source>
            <translation>Weiß, wer auf Ihren Fotos ist, und zwar nur auf diesem Computer: Nichts wird irgendwohin gesendet.

MIT-Lizenz. Gesichter findet CenterFace (MIT), unterscheiden kann sie das Netz von dlib (gemeinfrei), sofern Sie keine anderen Modelle gewählt haben.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>Größer (+)</translation>
        </message>
        <message>
            <source>Learning faces with the new models</source>
            <translation>Gesichter werden mit den neuen Modellen gelernt</translation>
        </message>
        <message>
            <source>Leave the search and show all photos</source>
            <translation>Die Suche verlassen und alle Fotos zeigen</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Library file</source>
            <translation>Datei der Bibliothek</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Look again at every folder that was added</source>
            <translation>Jeden hinzugefügten Ordner noch einmal ansehen</translation>
        </message>
        <message>
            <source>Look around with a few example photos</source>
            <translation>Sich mit ein paar Beispielfotos umsehen</translation>
        </message>
        <message>
            <source>Look at these files once more</source>
            <translation>Diese Dateien noch einmal ansehen</translation>
        </message>
        <message>
            <source>Look for &amp;new photos</source>
            <translation>Nach &amp;neuen Fotos suchen</translation>
        </message>
        <message>
            <source>Look for new photos</source>
            <translation>Nach neuen Fotos suchen</translation>
        </message>
        <message>
            <source>Looking at files</source>
            <translation>Dateien werden angesehen</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>Es wird genauer hingesehen…</translation>
        </message>
        <message>
            <source>Looking for faces in the preview</source>
            <translation>Gesichter in der Vorschau werden gesucht</translation>
        </message>
        <message>
            <source>Looking for new photos</source>
            <translation>Neue Fotos werden gesucht</translation>
        </message>
        <message>
            <source>Looks like {name}; Y says yes, N says no</source>
            <translation>Sieht aus wie {name}; Y heißt ja, N heißt nein</translation>
        </message>
        <message>
            <source>Make copies in which faces are hidden for good</source>
            <translation>Kopien machen, in denen Gesichter endgültig verdeckt sind</translation>
        </message>
        <message>
            <source>Make safe copies of {photos}</source>
            <translation>Sichere Kopien von {photos} machen</translation>
        </message>
        <message>
            <source>Making safe copies</source>
            <translation>Sichere Kopien werden gemacht</translation>
        </message>
        <message numerus="yes">
            <source>Mark %n pictures as not a face</source>
            <translation>
                <numerusform>%n Bild als „kein Gesicht“ markieren</numerusform>
                <numerusform>%n Bilder als „kein Gesicht“ markieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark the faces (F)</source>
            <translation>Gesichter markieren (F)</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message>
            <source>Merge {one} with {other}</source>
            <translation>{one} mit {other} zusammenlegen</translation>
        </message>
        <message>
            <source>Merged into one</source>
            <translation>Zusammengelegt</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Zusammenlegen…</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Mosaic</source>
            <translation>Mosaik</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Verschieben zu…</translation>
        </message>
        <message>
            <source>NVIDIA graphics card</source>
            <translation>NVIDIA-Grafikkarte</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message numerus="yes">
            <source>Name %n faces {name}</source>
            <translation>
                <numerusform>%n Gesicht {name} nennen</numerusform>
                <numerusform>%n Gesichter {name} nennen</numerusform>
            </translation>
        </message>
        <message>
            <source>Name (you can give it later)</source>
            <translation>Name (kann später folgen)</translation>
        </message>
        <message>
            <source>Name of the album</source>
            <translation>Name des Albums</translation>
        </message>
        <message>
            <source>Name of the copies</source>
            <translation>Name der Kopien</translation>
        </message>
        <message>
            <source>Name of this person</source>
            <translation>Name dieser Person</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Benannt</translation>
        </message>
        <message>
            <source>Named {name}</source>
            <translation>{name} benannt</translation>
        </message>
        <message>
            <source>Names and albums are kept in this one file.</source>
            <translation>Namen und Alben liegen in dieser einen Datei.</translation>
        </message>
        <message>
            <source>Names you give and faces you sort are listed here, and can be taken back.</source>
            <translation>Hier steht, welche Namen Sie geben und welche Gesichter Sie ordnen; alles lässt sich zurücknehmen.</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Benennen…</translation>
        </message>
        <message>
            <source>Neutral names (photo-001, …)</source>
            <translation>Neutrale Namen (photo-001, …)</translation>
        </message>
        <message>
            <source>Never ask again (I)</source>
            <translation>Nie wieder fragen (I)</translation>
        </message>
        <message>
            <source>New album</source>
            <translation>Neues Album</translation>
        </message>
        <message>
            <source>New album…</source>
            <translation>Neues Album…</translation>
        </message>
        <message>
            <source>New person “{name}”</source>
            <translation>Neue Person „{name}“</translation>
        </message>
        <message>
            <source>Next (Right)</source>
            <translation>Weiter (Rechts)</translation>
        </message>
        <message>
            <source>Next photo</source>
            <translation>Nächstes Foto</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>No (N)</source>
            <translation>Nein (N)</translation>
        </message>
        <message>
            <source>No albums yet</source>
            <translation>Noch keine Alben</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>Noch keine Sicherung</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Ohne Datum</translation>
        </message>
        <message>
            <source>No face here is this person</source>
            <translation>Kein Gesicht hier ist diese Person</translation>
        </message>
        <message>
            <source>No faces found in this photo</source>
            <translation>Keine Gesichter in diesem Foto gefunden</translation>
        </message>
        <message>
            <source>No faces here any more. Answer a question above, or go back.</source>
            <translation>Hier sind keine Gesichter mehr. Beantworten Sie oben eine Frage oder gehen Sie zurück.</translation>
        </message>
        <message>
            <source>No photos here</source>
            <translation>Keine Fotos hier</translation>
        </message>
        <message>
            <source>No photos match</source>
            <translation>Keine passenden Fotos</translation>
        </message>
        <message>
            <source>No photos yet</source>
            <translation>Noch keine Fotos</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>Keine Probleme</translation>
        </message>
        <message>
            <source>No to all</source>
            <translation>Nein zu allen</translation>
        </message>
        <message>
            <source>No, this is not {name}</source>
            <translation>Nein, das ist nicht {name}</translation>
        </message>
        <message>
            <source>Nobody I know</source>
            <translation>Niemand, den ich kenne</translation>
        </message>
        <message>
            <source>Nobody has a name yet.

Choose “To name” and start with the first.</source>
            <translation>Noch hat niemand einen Namen.

Wählen Sie „Zu benennen“ und fangen Sie beim Ersten an.</translation>
        </message>
        <message>
            <source>Nobody here yet.

Add a folder of photos, and the people in them will appear.</source>
            <translation>Noch niemand hier.

Fügen Sie einen Ordner mit Fotos hinzu, und die Personen darauf erscheinen.</translation>
        </message>
        <message>
            <source>Nobody in these photos has a name yet.</source>
            <translation>Auf diesen Fotos hat noch niemand einen Namen.</translation>
        </message>
        <message>
            <source>Nobody is called “{name}”.</source>
            <translation>Niemand heißt „{name}“.</translation>
        </message>
        <message>
            <source>Nobody is hidden.</source>
            <translation>Niemand ist ausgeblendet.</translation>
        </message>
        <message>
            <source>Nobody is ignored.</source>
            <translation>Niemand wird ignoriert.</translation>
        </message>
        <message>
            <source>Nobody is named {name}; searched as a word</source>
            <translation>Niemand heißt {name}; als Wort gesucht</translation>
        </message>
        <message>
            <source>Nobody you know</source>
            <translation>Niemand, den Sie kennen</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>Kein Gesicht</translation>
        </message>
        <message>
            <source>Not someone I know: ask no more (Ctrl+I)</source>
            <translation>Kenne ich nicht: nicht mehr fragen (Strg+I)</translation>
        </message>
        <message>
            <source>Not there</source>
            <translation>Nicht da</translation>
        </message>
        <message>
            <source>Not this person</source>
            <translation>Nicht diese Person</translation>
        </message>
        <message>
            <source>Nothing but the photos; Escape leads back</source>
            <translation>Nichts als die Fotos; Esc führt zurück</translation>
        </message>
        <message>
            <source>Nothing decided yet</source>
            <translation>Noch nichts entschieden</translation>
        </message>
        <message>
            <source>Nothing in it yet</source>
            <translation>Noch nichts darin</translation>
        </message>
        <message>
            <source>Nothing is lost: you can undo this at any time.</source>
            <translation>Nichts geht verloren: Sie können das jederzeit rückgängig machen.</translation>
        </message>
        <message>
            <source>Nothing of the face is left in the copy, and nothing else tells: no date, no place, no hidden preview.</source>
            <translation>Vom Gesicht bleibt in der Kopie nichts übrig, und auch sonst verrät nichts etwas: kein Datum, kein Ort, keine versteckte Vorschau.</translation>
        </message>
        <message>
            <source>Nothing to ask. New photos bring new questions.</source>
            <translation>Keine Fragen. Neue Fotos bringen neue Fragen.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>One of the faces to name</source>
            <translation>Eines der Gesichter, die einen Namen bekommen</translation>
        </message>
        <message>
            <source>Only people with a name</source>
            <translation>Nur Personen mit Namen</translation>
        </message>
        <message>
            <source>Only people you hid, to show them again</source>
            <translation>Nur ausgeblendete Personen, um sie wieder zu zeigen</translation>
        </message>
        <message>
            <source>Only who waits for a name</source>
            <translation>Nur wer auf einen Namen wartet</translation>
        </message>
        <message>
            <source>Only…</source>
            <translation>Nur…</translation>
        </message>
        <message>
            <source>Open &amp;log folder</source>
            <translation>&amp;Protokollordner öffnen</translation>
        </message>
        <message>
            <source>Open a map on the web</source>
            <translation>Karte im Web öffnen</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open the folder the backups lie in</source>
            <translation>Den Ordner mit den Sicherungen öffnen</translation>
        </message>
        <message>
            <source>Open the folder the photo lies in</source>
            <translation>Den Ordner öffnen, in dem das Foto liegt</translation>
        </message>
        <message>
            <source>Otherwise only faces you named or confirmed yourself stay visible</source>
            <translation>Sonst bleiben nur Gesichter sichtbar, die Sie selbst benannt oder bestätigt haben</translation>
        </message>
        <message>
            <source>Oval</source>
            <translation>Oval</translation>
        </message>
        <message>
            <source>P&amp;references…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>People in these photos</source>
            <translation>Personen auf diesen Fotos</translation>
        </message>
        <message>
            <source>People you named</source>
            <translation>Personen, die Sie benannt haben</translation>
        </message>
        <message>
            <source>People, dates, words</source>
            <translation>Personen, Daten, Wörter</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Photo before</source>
            <translation>Foto davor</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Fotos</translation>
        </message>
        <message>
            <source>Photos ({patterns})</source>
            <translation>Fotos ({patterns})</translation>
        </message>
        <message>
            <source>Photos before and after this one</source>
            <translation>Fotos vor und nach diesem</translation>
        </message>
        <message>
            <source>Photos stay where they are; faceorg only reads them.</source>
            <translation>Fotos bleiben, wo sie sind; faceorg liest sie nur.</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Previous (Left)</source>
            <translation>Zurück (Links)</translation>
        </message>
        <message>
            <source>Previous photo</source>
            <translation>Voriges Foto</translation>
        </message>
        <message>
            <source>Private by design: everything happens on this computer, nothing is ever sent anywhere. Your photos stay where they are and are never changed.</source>
            <translation>Privat von Anfang an: Alles geschieht auf diesem Computer, nie wird etwas irgendwohin gesendet. Ihre Fotos bleiben, wo sie sind, und werden nie verändert.</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message numerus="yes">
            <source>Put %n faces together</source>
            <translation>
                <numerusform>%n Gesicht zusammenlegen</numerusform>
                <numerusform>%n Gesichter zusammenlegen</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the chosen photos into a new album</source>
            <translation>Die ausgewählten Fotos in ein neues Album legen</translation>
        </message>
        <message>
            <source>Put the chosen photos into an album there is</source>
            <translation>Die ausgewählten Fotos in ein vorhandenes Album legen</translation>
        </message>
        <message>
            <source>Questions about faces, one after the other (Ctrl+3)</source>
            <translation>Fragen zu Gesichtern, eine nach der anderen (Strg+3)</translation>
        </message>
        <message>
            <source>Reading the models…</source>
            <translation>Modelle werden gelesen…</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove a folder</source>
            <translation>Einen Ordner entfernen</translation>
        </message>
        <message>
            <source>Remove from album</source>
            <translation>Aus dem Album nehmen</translation>
        </message>
        <message>
            <source>Remove from library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
        <message>
            <source>Remove from the list…</source>
            <translation>Aus der Liste entfernen…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Rename to {name}</source>
            <translation>In {name} umbenennen</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Durchsehen</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <source>S&amp;hare a safe copy…</source>
            <translation>&amp;Sichere Kopie weitergeben…</translation>
        </message>
        <message>
            <source>S&amp;maller thumbnails</source>
            <translation>&amp;Kleinere Vorschaubilder</translation>
        </message>
        <message>
            <source>Same person?</source>
            <translation>Dieselbe Person?</translation>
        </message>
        <message>
            <source>Save search as album…</source>
            <translation>Suche als Album sichern…</translation>
        </message>
        <message numerus="yes">
            <source>Say that %n faces are not {name}</source>
            <translation>
                <numerusform>Sagen, dass %n Gesicht nicht {name} ist</numerusform>
                <numerusform>Sagen, dass %n Gesichter nicht {name} sind</numerusform>
            </translation>
        </message>
        <message>
            <source>Say that a face is not {name}</source>
            <translation>Sagen, dass ein Gesicht nicht {name} ist</translation>
        </message>
        <message>
            <source>Say who it is…</source>
            <translation>Sagen, wer es ist…</translation>
        </message>
        <message>
            <source>Say who this is</source>
            <translation>Sagen, wer das ist</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search people, dates, words</source>
            <translation>Personen, Daten, Wörter suchen</translation>
        </message>
        <message>
            <source>Search: {query}</source>
            <translation>Suche: {query}</translation>
        </message>
        <message>
            <source>See who is in your photos</source>
            <translation>Sehen, wer auf Ihren Fotos ist</translation>
        </message>
        <message>
            <source>Set the birthday of {name} to {day}</source>
            <translation>Geburtstag von {name}: {day}</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Share a safe copy</source>
            <translation>Sichere Kopie weitergeben</translation>
        </message>
        <message>
            <source>Share a safe copy…</source>
            <translation>Sichere Kopie weitergeben…</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>Wieder zeigen</translation>
        </message>
        <message>
            <source>Show all people</source>
            <translation>Alle Personen zeigen</translation>
        </message>
        <message>
            <source>Show faces</source>
            <translation>Gesichter zeigen</translation>
        </message>
        <message>
            <source>Show hidden people</source>
            <translation>Ausgeblendete Personen zeigen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Show photo</source>
            <translation>Foto zeigen</translation>
        </message>
        <message>
            <source>Show photos no more whose files are not there; names are kept</source>
            <translation>Fotos, deren Dateien fehlen, nicht mehr zeigen; Namen bleiben</translation>
        </message>
        <message>
            <source>Show photos of {name}</source>
            <translation>Fotos von {name} zeigen</translation>
        </message>
        <message>
            <source>Show the faces</source>
            <translation>Die Gesichter zeigen</translation>
        </message>
        <message>
            <source>Show the photos in “{folder}” no more?</source>
            <translation>Die Fotos in „{folder}“ nicht mehr zeigen?</translation>
        </message>
        <message>
            <source>Show the photos of this folder no more</source>
            <translation>Die Fotos dieses Ordners nicht mehr zeigen</translation>
        </message>
        <message>
            <source>Show the whole photos</source>
            <translation>Die ganzen Fotos zeigen</translation>
        </message>
        <message>
            <source>Show {name} again</source>
            <translation>{name} wieder zeigen</translation>
        </message>
        <message>
            <source>Shown again</source>
            <translation>Wieder gezeigt</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Size of the thumbnails</source>
            <translation>Größe der Vorschaubilder</translation>
        </message>
        <message>
            <source>Size of the thumbnails (Ctrl and the mouse wheel)</source>
            <translation>Größe der Vorschaubilder (Strg und Mausrad)</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Smaller (-)</source>
            <translation>Kleiner (-)</translation>
        </message>
        <message>
            <source>Solid (safest)</source>
            <translation>Einfarbig (am sichersten)</translation>
        </message>
        <message>
            <source>Someone else…</source>
            <translation>Jemand anderes…</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. The log file has the details.</source>
            <translation>Etwas Unerwartetes ist schiefgegangen. Einzelheiten stehen im Protokoll.</translation>
        </message>
        <message>
            <source>Split off as new person</source>
            <translation>Als neue Person abtrennen</translation>
        </message>
        <message>
            <source>Split off {faces}</source>
            <translation>{faces} abgetrennt</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop; what is done is kept</source>
            <translation>Abbrechen; Erledigtes bleibt</translation>
        </message>
        <message>
            <source>Stopped. Copies made until then are complete and were kept.</source>
            <translation>Abgebrochen. Die bis dahin gemachten Kopien sind vollständig und bleiben.</translation>
        </message>
        <message>
            <source>Stopped. What was done is kept.</source>
            <translation>Abgebrochen. Erledigtes bleibt.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird abgebrochen…</translation>
        </message>
        <message numerus="yes">
            <source>Take %n faces out of a group</source>
            <translation>
                <numerusform>%n Gesicht aus einer Gruppe nehmen</numerusform>
                <numerusform>%n Gesichter aus einer Gruppe nehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Aufgenommen</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Zurückgenommen: {what}</translation>
        </message>
        <message>
            <source>The file is not there at the moment</source>
            <translation>Die Datei ist gerade nicht da</translation>
        </message>
        <message>
            <source>The files stay where they are. The names you gave are kept, and are there again when you add the folder again.</source>
            <translation>Die Dateien bleiben, wo sie sind. Ihre Namen bleiben erhalten und sind wieder da, wenn Sie den Ordner wieder hinzufügen.</translation>
        </message>
        <message>
            <source>The library cannot be used.</source>
            <translation>Die Bibliothek kann nicht benutzt werden.</translation>
        </message>
        <message>
            <source>The originals are never touched. Beside each copy a small .xmp file tells other programs who is where in the photo, and album.csv lists them all.</source>
            <translation>Die Originale werden nie angerührt. Neben jeder Kopie sagt eine kleine .xmp-Datei anderen Programmen, wer wo im Bild ist, und album.csv führt alle auf.</translation>
        </message>
        <message>
            <source>The photo itself stays (Del)</source>
            <translation>Das Foto selbst bleibt (Entf)</translation>
        </message>
        <message>
            <source>The photos in it stay where they are. The album cannot be brought back.</source>
            <translation>Die Fotos darin bleiben, wo sie sind. Das Album lässt sich nicht zurückholen.</translation>
        </message>
        <message>
            <source>There is already an album named {name}.</source>
            <translation>Es gibt schon ein Album namens {name}.</translation>
        </message>
        <message>
            <source>This is not a face</source>
            <translation>Das ist kein Gesicht</translation>
        </message>
        <message>
            <source>This is not {name}</source>
            <translation>Das ist nicht {name}</translation>
        </message>
        <message>
            <source>This is someone else…</source>
            <translation>Das ist jemand anderes…</translation>
        </message>
        <message>
            <source>This is {name}</source>
            <translation>Das ist {name}</translation>
        </message>
        <message>
            <source>This is {name} ({key})</source>
            <translation>Das ist {name} ({key})</translation>
        </message>
        <message>
            <source>This search does not work any more</source>
            <translation>Diese Suche geht nicht mehr</translation>
        </message>
        <message>
            <source>Tick whom to hide.</source>
            <translation>Kreuzen Sie an, wer verdeckt wird.</translation>
        </message>
        <message>
            <source>To name</source>
            <translation>Zu benennen</translation>
        </message>
        <message>
            <source>Took out {faces}</source>
            <translation>{faces} herausgenommen</translation>
        </message>
        <message>
            <source>Try a &amp;sample</source>
            <translation>&amp;Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>Beispiel ausprobieren</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Try all again</source>
            <translation>Alle noch einmal</translation>
        </message>
        <message>
            <source>Try fewer words, another name, or a longer time.</source>
            <translation>Versuchen Sie weniger Wörter, einen anderen Namen oder eine längere Zeit.</translation>
        </message>
        <message>
            <source>Trying again</source>
            <translation>Neuer Versuch</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <source>Turn the view; the file stays as it is (R)</source>
            <translation>Die Ansicht drehen; die Datei bleibt, wie sie ist (R)</translation>
        </message>
        <message>
            <source>Type a name (Enter)</source>
            <translation>Einen Namen eingeben (Eingabe)</translation>
        </message>
        <message>
            <source>Type a name and press Enter. Tab goes on to the next face.</source>
            <translation>Namen eingeben und Eingabe drücken. Tab geht zum nächsten Gesicht.</translation>
        </message>
        <message>
            <source>Type another name (Enter)</source>
            <translation>Einen anderen Namen eingeben (Eingabe)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Unnamed person</source>
            <translation>Person ohne Namen</translation>
        </message>
        <message>
            <source>Unsorted</source>
            <translation>Unsortiert</translation>
        </message>
        <message>
            <source>Use as cover</source>
            <translation>Als Titelbild</translation>
        </message>
        <message>
            <source>Waiting for other work to finish…</source>
            <translation>Es wird auf andere Arbeit gewartet…</translation>
        </message>
        <message>
            <source>What did not work</source>
            <translation>Was nicht ging</translation>
        </message>
        <message>
            <source>What faceorg wrote down about its own work; no names, no photos</source>
            <translation>Was faceorg über die eigene Arbeit notiert; keine Namen, keine Fotos</translation>
        </message>
        <message>
            <source>What was added so far</source>
            <translation>Was bisher hinzugefügt wurde</translation>
        </message>
        <message>
            <source>What you decided</source>
            <translation>Was Sie entschieden haben</translation>
        </message>
        <message>
            <source>What you decided, to take it back (Ctrl+5)</source>
            <translation>Was Sie entschieden haben, zum Zurücknehmen (Strg+5)</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>Was am schnellsten ist</translation>
        </message>
        <message>
            <source>Whatever the search finds, now and later</source>
            <translation>Was die Suche findet, jetzt und später</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Where the work is done</source>
            <translation>Wo die Arbeit geschieht</translation>
        </message>
        <message>
            <source>Which name stays?</source>
            <translation>Welcher Name bleibt?</translation>
        </message>
        <message>
            <source>Who is in your photos (Ctrl+2)</source>
            <translation>Wer auf Ihren Fotos ist (Strg+2)</translation>
        </message>
        <message>
            <source>Who is this?</source>
            <translation>Wer ist das?</translation>
        </message>
        <message>
            <source>Who is this? Type a name</source>
            <translation>Wer ist das? Namen eingeben</translation>
        </message>
        <message>
            <source>Who is this?…</source>
            <translation>Wer ist das?…</translation>
        </message>
        <message>
            <source>Whose faces?</source>
            <translation>Wessen Gesichter?</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>With other models all photos are searched again; names and albums stay.</source>
            <translation>Mit anderen Modellen werden alle Fotos neu durchsucht; Namen und Alben bleiben.</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Arbeit läuft</translation>
        </message>
        <message>
            <source>Y says yes, N says no</source>
            <translation>Y heißt ja, N heißt nein</translation>
        </message>
        <message>
            <source>Y yes · N no · S skip · 1 to 9 one of those offered · Enter type a name</source>
            <translation>Y ja · N nein · S überspringen · 1 bis 9 eine der Genannten · Eingabe: Namen tippen</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Yes (Y)</source>
            <translation>Ja (Y)</translation>
        </message>
        <message>
            <source>Yes to all</source>
            <translation>Ja zu allen</translation>
        </message>
        <message>
            <source>Yes, merge</source>
            <translation>Ja, zusammenlegen</translation>
        </message>
        <message>
            <source>Yes, this is {name}</source>
            <translation>Ja, das ist {name}</translation>
        </message>
        <message>
            <source>You ignored this face</source>
            <translation>Sie haben dieses Gesicht ignoriert</translation>
        </message>
        <message>
            <source>You said no</source>
            <translation>Sie haben nein gesagt</translation>
        </message>
        <message>
            <source>You said that this is not a face</source>
            <translation>Sie haben gesagt, dass das kein Gesicht ist</translation>
        </message>
        <message>
            <source>You said that this is {name}</source>
            <translation>Sie haben gesagt, dass das {name} ist</translation>
        </message>
        <message>
            <source>You said yes</source>
            <translation>Sie haben ja gesagt</translation>
        </message>
        <message numerus="yes">
            <source>You skipped %n questions; they come back when you return.</source>
            <translation>
                <numerusform>Sie haben %n Frage übersprungen; sie kommt wieder, wenn Sie zurückkehren.</numerusform>
                <numerusform>Sie haben %n Fragen übersprungen; sie kommen wieder, wenn Sie zurückkehren.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your albums and saved searches (Ctrl+4)</source>
            <translation>Ihre Alben und gesicherten Suchen (Strg+4)</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>noch wenige Sekunden</translation>
        </message>
        <message numerus="yes">
            <source>about %n hours left</source>
            <translation>
                <numerusform>noch etwa %n Stunde</numerusform>
                <numerusform>noch etwa %n Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minutes</source>
            <translation>
                <numerusform>etwa %n Minute</numerusform>
                <numerusform>etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minutes left</source>
            <translation>
                <numerusform>noch etwa %n Minute</numerusform>
                <numerusform>noch etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>an unnamed person</source>
            <translation>eine Person ohne Namen</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>could not be checked: look at {copies}</source>
            <translation>konnte nicht geprüft werden: sehen Sie sich {copies} an</translation>
        </message>
        <message>
            <source>day it was taken</source>
            <translation>Tag der Aufnahme</translation>
        </message>
        <message>
            <source>from 2018 to 2020</source>
            <translation>von 2018 bis 2020</translation>
        </message>
        <message>
            <source>in 2019; also 2019-06 or 2019-06-30</source>
            <translation>in 2019; auch 2019-06 oder 2019-06-30</translation>
        </message>
        <message>
            <source>in the name of the file, the folder or the caption</source>
            <translation>im Namen der Datei, des Ordners oder in der Beschriftung</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message>
            <source>may still be recognized: use “Solid” for {copies}</source>
            <translation>vielleicht noch erkennbar: nehmen Sie „Einfarbig“ für {copies}</translation>
        </message>
        <message>
            <source>name of the original</source>
            <translation>Name des Originals</translation>
        </message>
        <message>
            <source>not there at the moment</source>
            <translation>gerade nicht da</translation>
        </message>
        <message>
            <source>overlooked: look at {copies}</source>
            <translation>übersehen: sehen Sie sich {copies} an</translation>
        </message>
        <message>
            <source>show</source>
            <translation>zeigen</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>seit {day}</translation>
        </message>
        <message>
            <source>these words side by side</source>
            <translation>diese Wörter nebeneinander</translation>
        </message>
        <message>
            <source>this person</source>
            <translation>diese Person</translation>
        </message>
        <message>
            <source>this unnamed person</source>
            <translation>diese Person ohne Namen</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message>
            <source>who is in it</source>
            <translation>wer darauf ist</translation>
        </message>
        <message>
            <source>year it was taken</source>
            <translation>Jahr der Aufnahme</translation>
        </message>
        <message>
            <source>{count} of them not there</source>
            <translation>{count} davon nicht da</translation>
        </message>
        <message>
            <source>{count} to check</source>
            <translation>{count} zu prüfen</translation>
        </message>
        <message>
            <source>{count} to name</source>
            <translation>{count} zu benennen</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <source>{faces} in {photos}</source>
            <translation>{faces} auf {photos}</translation>
        </message>
        <message>
            <source>{faces}: {name}</source>
            <translation>{faces}: {name}</translation>
        </message>
        <message>
            <source>{name}. Licence: {licence}</source>
            <translation>{name}. Lizenz: {licence}</translation>
        </message>
        <message>
            <source>{name}?</source>
            <translation>{name}?</translation>
        </message>
        <message>
            <source>{n} new</source>
            <translation>{n} neu</translation>
        </message>
        <message>
            <source>{n} of {count}</source>
            <translation>{n} von {count}</translation>
        </message>
        <message>
            <source>{photos} copied to {folder}</source>
            <translation>{photos} nach {folder} kopiert</translation>
        </message>
        <message>
            <source>{photos} could not be copied:</source>
            <translation>Nicht kopiert: {photos}</translation>
        </message>
        <message>
            <source>{photos} made, {faces} hidden.</source>
            <translation>Kopiert: {photos}. Verdeckt: {faces}.</translation>
        </message>
        <message>
            <source>{these} without {those}</source>
            <translation>{these} ohne {those}</translation>
        </message>
        <message>
            <source>{what} (taken back)</source>
            <translation>{what} (zurückgenommen)</translation>
        </message>
        <message>
            <source>{what}. {keys} takes it back.</source>
            <translation>{what}. {keys} nimmt es zurück.</translation>
        </message>
    </context>
</TS>
