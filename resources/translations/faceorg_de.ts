<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>faceorg</name>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n schon vorhanden</numerusform>
                <numerusform>%n schon vorhanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies made by faceorg, left out</source>
            <translation>
                <numerusform>%n Kopie von faceorg ausgelassen</numerusform>
                <numerusform>%n Kopien von faceorg ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies to look at before you share them:</source>
            <translation>
                <numerusform>%n Kopie bitte vor dem Weitergeben ansehen:</numerusform>
                <numerusform>%n Kopien bitte vor dem Weitergeben ansehen:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days apart</source>
            <translation>
                <numerusform>%n Tag Abstand</numerusform>
                <numerusform>%n Tage Abstand</numerusform>
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
            <source>%n faces named</source>
            <translation>
                <numerusform>%n Gesicht benannt</numerusform>
                <numerusform>%n Gesichter benannt</numerusform>
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
            <source>%n files missing</source>
            <translation>
                <numerusform>%n Datei fehlt</numerusform>
                <numerusform>%n Dateien fehlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files on a drive that is not connected</source>
            <translation>
                <numerusform>%n Datei liegt auf einem nicht angeschlossenen Laufwerk</numerusform>
                <numerusform>%n Dateien liegen auf einem nicht angeschlossenen Laufwerk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs waiting</source>
            <translation>
                <numerusform>%n Aufgabe wartet</numerusform>
                <numerusform>%n Aufgaben warten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out to be safe</source>
            <translation>
                <numerusform>%n zur Sicherheit weggelassen</numerusform>
                <numerusform>%n zur Sicherheit weggelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes apart</source>
            <translation>
                <numerusform>%n Minute früher oder später</numerusform>
                <numerusform>%n Minuten früher oder später</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weitere</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more perhaps</source>
            <translation>
                <numerusform>%n weiteres vielleicht</numerusform>
                <numerusform>%n weitere vielleicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them in photos that are not shown.</source>
            <translation>
                <numerusform>%n davon in einem Foto, das nicht gezeigt wird.</numerusform>
                <numerusform>%n davon in Fotos, die nicht gezeigt werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them no longer there</source>
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
            <source>%n people found in your photos.</source>
            <translation>
                <numerusform>%n Person auf Ihren Fotos gefunden.</numerusform>
                <numerusform>%n Personen auf Ihren Fotos gefunden.</numerusform>
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
            <source>%n photos added.</source>
            <translation>
                <numerusform>%n Foto hinzugefügt.</numerusform>
                <numerusform>%n Fotos hinzugefügt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos may show somebody you want to leave out</source>
            <translation>
                <numerusform>%n Foto zeigt vielleicht jemanden, den Sie weglassen möchten</numerusform>
                <numerusform>%n Fotos zeigen vielleicht jemanden, den Sie weglassen möchten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos selected</source>
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
        <message numerus="yes">
            <source>%n questions to go</source>
            <translation>
                <numerusform>Noch %n Frage</numerusform>
                <numerusform>Noch %n Fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n safe copies made</source>
            <translation>
                <numerusform>%n sichere Kopie angelegt</numerusform>
                <numerusform>%n sichere Kopien angelegt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seconds for each photo</source>
            <translation>
                <numerusform>%n Sekunde je Foto</numerusform>
                <numerusform>%n Sekunden je Foto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stars</source>
            <translation>
                <numerusform>%n Stern</numerusform>
                <numerusform>%n Sterne</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years apart</source>
            <translation>
                <numerusform>%n Jahr Abstand</numerusform>
                <numerusform>%n Jahre Abstand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years old</source>
            <translation>
                <numerusform>%n Jahr alt</numerusform>
                <numerusform>%n Jahre alt</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About faceorg</source>
            <translation>Ü&amp;ber faceorg</translation>
        </message>
        <message>
            <source>&amp;Actions</source>
            <translation>Ak&amp;tionen</translation>
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
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
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
        <message numerus="yes">
            <source>(%n years)</source>
            <translation>
                <numerusform>(%n Jahr)</numerusform>
                <numerusform>(%n Jahre)</numerusform>
            </translation>
        </message>
        <message>
            <source>*.tmp, Thumbnails, …</source>
            <translation>*.tmp, Thumbnails, …</translation>
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
            <source>2019, 2019-06, summer-2019, 2018..2020</source>
            <translation>2019, 2019-06, summer-2019, 2018..2020</translation>
        </message>
        <message>
            <source>?: some faces wait for your yes or no. Open to answer.</source>
            <translation>?: Einige Gesichter warten auf Ihr Ja oder Nein. Zum Antworten öffnen.</translation>
        </message>
        <message>
            <source>A brace { or } stands alone. Take it out.</source>
            <translation>Eine Klammer { oder } steht allein. Nehmen Sie sie heraus.</translation>
        </message>
        <message>
            <source>A copy cannot be read again: {cause}.</source>
            <translation>Eine Kopie lässt sich nicht wieder lesen: {cause}.</translation>
        </message>
        <message>
            <source>A copy of names and albums is made every day; the last seven stay.</source>
            <translation>Jeden Tag werden Namen und Alben kopiert; die letzten sieben Kopien bleiben.</translation>
        </message>
        <message>
            <source>A date is missing, such as date:2019..2020.</source>
            <translation>Es fehlt ein Datum, etwa date:2019..2020.</translation>
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
            <source>A folder for each person</source>
            <translation>Ein Ordner für jede Person</translation>
        </message>
        <message>
            <source>A folder with models you have already</source>
            <translation>Ein Ordner mit schon vorhandenen Modellen</translation>
        </message>
        <message>
            <source>A group without a name</source>
            <translation>Eine Gruppe ohne Namen</translation>
        </message>
        <message>
            <source>A list of all copies comes along, album.csv. The originals are never touched.</source>
            <translation>Eine Liste aller Kopien kommt dazu, album.csv. Die Originale werden nie angerührt.</translation>
        </message>
        <message>
            <source>A name cannot hold / or \ signs.</source>
            <translation>Ein Name darf weder / noch \ enthalten.</translation>
        </message>
        <message>
            <source>A name has at most {most} characters</source>
            <translation>Ein Name hat höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <source>A name needs at least one character</source>
            <translation>Ein Name braucht mindestens ein Zeichen.</translation>
        </message>
        <message>
            <source>A new language is used the next time faceorg starts.</source>
            <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>A person's page</source>
            <translation>Die Seite einer Person</translation>
        </message>
        <message>
            <source>A photo of several people is copied into the folder of each</source>
            <translation>Ein Foto mit mehreren Personen kommt in den Ordner von jeder</translation>
        </message>
        <message>
            <source>A quotation mark is missing at the end.</source>
            <translation>Am Ende fehlt ein Anführungszeichen.</translation>
        </message>
        <message>
            <source>A search knows no “{key}:”. Press ? for examples.</source>
            <translation>„{key}:“ kennt die Suche nicht. Drücken Sie ? für Beispiele.</translation>
        </message>
        <message>
            <source>A stack needs at least two photos</source>
            <translation>Ein Stapel braucht mindestens zwei Fotos.</translation>
        </message>
        <message numerus="yes">
            <source>A stack of %n photos</source>
            <translation>
                <numerusform>Ein Stapel mit %n Foto</numerusform>
                <numerusform>Ein Stapel mit %n Fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>A zip file with models you have already</source>
            <translation>Eine Zip-Datei mit schon vorhandenen Modellen</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Worum es geht</translation>
        </message>
        <message>
            <source>About deleting photos</source>
            <translation>Zum Löschen von Fotos</translation>
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
            <source>About {photos} photos ({there}) or {faces} faces ({here}) a second</source>
            <translation>Etwa {photos} Fotos ({there}) oder {faces} Gesichter ({here}) in der Sekunde</translation>
        </message>
        <message>
            <source>About {photos} photos or {faces} faces a second ({there})</source>
            <translation>Etwa {photos} Fotos oder {faces} Gesichter in der Sekunde ({there})</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message numerus="yes">
            <source>Add %n faces to {name}</source>
            <translation>
                <numerusform>%n Gesicht zu {name} hinzufügen</numerusform>
                <numerusform>%n Gesichter zu {name} hinzufügen</numerusform>
            </translation>
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
            <source>Add a folder of photos (Ctrl+O) to see where they were taken.</source>
            <translation>Einen Ordner mit Fotos hinzufügen (Strg+O) und sehen, wo sie aufgenommen wurden.</translation>
        </message>
        <message>
            <source>Add a folder of photos. They stay where they are; faceorg only reads them.</source>
            <translation>Fügen Sie einen Ordner mit Fotos hinzu. Sie bleiben, wo sie sind; faceorg liest sie nur.</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Add a group to {name}</source>
            <translation>Eine Gruppe zu {name} hinzufügen</translation>
        </message>
        <message>
            <source>Add all photos in a folder (Ctrl+O)</source>
            <translation>Alle Fotos eines Ordners hinzufügen (Strg+O)</translation>
        </message>
        <message>
            <source>Add another folder of photos (Ctrl+O)</source>
            <translation>Noch einen Ordner mit Fotos hinzufügen (Strg+O)</translation>
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
            <source>Add new photos automatically</source>
            <translation>Neue Fotos automatisch hinzufügen</translation>
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
            <source>Add {photos} to {album}</source>
            <translation>{photos} ins Album {album} legen</translation>
        </message>
        <message>
            <source>Added to {name}</source>
            <translation>Zu {name} hinzugefügt</translation>
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
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>All are {name}</source>
            <translation>Alle sind {name}</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Alles erledigt</translation>
        </message>
        <message>
            <source>All faces are read again. You can keep working meanwhile.</source>
            <translation>Alle Gesichter werden neu gelesen. Sie können so lange weiterarbeiten.</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>All keyboard shortcuts</source>
            <translation>Alle Tastenkürzel</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Alle Fotos</translation>
        </message>
        <message>
            <source>All places (Home)</source>
            <translation>Alle Orte (Pos1)</translation>
        </message>
        <message>
            <source>All years</source>
            <translation>Alle Jahre</translation>
        </message>
        <message>
            <source>Also show faces that faceorg recognized by itself</source>
            <translation>Auch Gesichter zeigen, die faceorg selbst erkannt hat</translation>
        </message>
        <message>
            <source>An album needs a name</source>
            <translation>Ein Album braucht einen Namen.</translation>
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
            <source>Anna and Bob, summer 2019</source>
            <translation>Anna und Bob, Sommer 2019</translation>
        </message>
        <message>
            <source>Anna without Carl</source>
            <translation>Anna ohne Carl</translation>
        </message>
        <message>
            <source>Anna without Carl, in Rome</source>
            <translation>Anna ohne Carl, in Rom</translation>
        </message>
        <message>
            <source>Another album…</source>
            <translation>Anderes Album …</translation>
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
            <source>Are these two the same person? Say yes, no or skip</source>
            <translation>Sind das dieselbe Person? Antworten Sie mit Ja, Nein oder Überspringen.</translation>
        </message>
        <message>
            <source>Are these {name}?</source>
            <translation>Ist das {name}?</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>Pfeiltasten</translation>
        </message>
        <message>
            <source>Arrow keys go from pin to pin, {key} shows its photos, plus and minus zoom.</source>
            <translation>Pfeiltasten gehen von Nadel zu Nadel, {key} zeigt die Fotos dort, Plus und Minus zoomen.</translation>
        </message>
        <message>
            <source>As the camera's sensor saw it (RAW)</source>
            <translation>Wie der Sensor der Kamera es sah (RAW)</translation>
        </message>
        <message>
            <source>Ask another time (S)</source>
            <translation>Ein andermal fragen (S)</translation>
        </message>
        <message>
            <source>Ask the skipped ones again</source>
            <translation>Übersprungene noch einmal fragen</translation>
        </message>
        <message>
            <source>Automatic (fastest)</source>
            <translation>Automatisch (am schnellsten)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back from the results</source>
            <translation>Zurück von den Ergebnissen</translation>
        </message>
        <message>
            <source>Back to everyone</source>
            <translation>Zurück zu allen</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>Rücktaste</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>Birthday…</source>
            <translation>Geburtstag…</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Unschärfe</translation>
        </message>
        <message>
            <source>Both are {name}</source>
            <translation>Beide sind {name}</translation>
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
            <source>Bringing it back…</source>
            <translation>Wird zurückgeholt…</translation>
        </message>
        <message>
            <source>Brought back {faces}</source>
            <translation>{faces} zurückgeholt</translation>
        </message>
        <message>
            <source>Built-in</source>
            <translation>Mitgeliefert</translation>
        </message>
        <message>
            <source>Call the copies photo-001, photo-002, …</source>
            <translation>Die Kopien photo-001, photo-002, … nennen</translation>
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
            <source>Candidate {number}, {faces}</source>
            <translation>Vorschlag {number}, {faces}</translation>
        </message>
        <message>
            <source>Careful: asks more, makes fewer mistakes</source>
            <translation>Vorsichtig: fragt mehr, irrt seltener</translation>
        </message>
        <message>
            <source>Careful: software can often tell who is behind a blur. Use it for looks, not for safety.</source>
            <translation>Vorsicht: Programme erkennen oft, wer hinter einer Unschärfe steckt. Gut fürs Auge, nicht für die Sicherheit.</translation>
        </message>
        <message>
            <source>Change it in the search line ({key}); {delete} takes it out</source>
            <translation>In der Suchzeile ändern ({key}); {delete} nimmt es heraus</translation>
        </message>
        <message>
            <source>Change search</source>
            <translation>Suche ändern</translation>
        </message>
        <message>
            <source>Change search…</source>
            <translation>Suche ändern…</translation>
        </message>
        <message>
            <source>Change the search of {album} to “{query}”</source>
            <translation>Die Suche von {album} auf „{query}“ ändern</translation>
        </message>
        <message>
            <source>Change this part of the search</source>
            <translation>Diesen Teil der Suche ändern</translation>
        </message>
        <message>
            <source>Changed the cover</source>
            <translation>Titelbild geändert</translation>
        </message>
        <message>
            <source>Changes in your folders have been picked up.</source>
            <translation>Änderungen in Ihren Ordnern sind übernommen.</translation>
        </message>
        <message>
            <source>Changing the models</source>
            <translation>Modelle werden gewechselt</translation>
        </message>
        <message>
            <source>Check {name}</source>
            <translation>{name} prüfen</translation>
        </message>
        <message>
            <source>Checking the copies</source>
            <translation>Kopien werden geprüft</translation>
        </message>
        <message>
            <source>Check…</source>
            <translation>Prüfen…</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Auswählen</translation>
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
            <source>Choose another one with “Change search…” ({key}).</source>
            <translation>Wählen Sie eine andere mit „Suche ändern…“ ({key}).</translation>
        </message>
        <message>
            <source>Choose at least one person to hide.</source>
            <translation>Wählen Sie mindestens eine Person, die unkenntlich werden soll.</translation>
        </message>
        <message>
            <source>Choose faces of this person to pull out</source>
            <translation>Wählen Sie Gesichter dieser Person, die herausgelöst werden sollen.</translation>
        </message>
        <message>
            <source>Choose faces, and names that are not theirs</source>
            <translation>Wählen Sie Gesichter und Namen, die nicht zu ihnen gehören.</translation>
        </message>
        <message>
            <source>Choose photos…</source>
            <translation>Fotos wählen…</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Christmas</source>
            <translation>Weihnachten</translation>
        </message>
        <message>
            <source>Click a photo to go to it; the wheel goes on and back</source>
            <translation>Ein Klick führt zum Foto; das Mausrad vor und zurück</translation>
        </message>
        <message>
            <source>Click an underlined word</source>
            <translation>Klicken Sie auf ein unterstrichenes Wort</translation>
        </message>
        <message>
            <source>Click its heading</source>
            <translation>Klick auf die Überschrift</translation>
        </message>
        <message>
            <source>Click or drag to go to a time</source>
            <translation>Klicken oder ziehen führt zu einer Zeit</translation>
        </message>
        <message>
            <source>Click to select all photos below</source>
            <translation>Ein Klick wählt alle Fotos darunter aus</translation>
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
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <source>Confirm the faces of one person at a time</source>
            <translation>Bestätigen Sie immer nur die Gesichter einer Person.</translation>
        </message>
        <message>
            <source>Confirmed {faces}</source>
            <translation>{faces} bestätigt</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Continue in the background</source>
            <translation>Im Hintergrund weitermachen</translation>
        </message>
        <message>
            <source>Copies among photos need a new folder of their own.</source>
            <translation>Kopien zwischen Ihren Fotos brauchen einen eigenen neuen Ordner.</translation>
        </message>
        <message>
            <source>Copies do not go among your photos (those in {above}). Choose another folder.</source>
            <translation>Kopien kommen nicht zwischen Ihre Fotos (die in {above}). Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Copies in which faces are hidden for good</source>
            <translation>Kopien, in denen Gesichter endgültig verdeckt sind</translation>
        </message>
        <message>
            <source>Copies of these photos in which everybody else is hidden</source>
            <translation>Kopien dieser Fotos, in denen alle anderen verdeckt sind</translation>
        </message>
        <message>
            <source>Copies to look at</source>
            <translation>Kopien zum Ansehen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <source>Copy the files, to paste them elsewhere</source>
            <translation>Die Dateien kopieren, um sie anderswo einzufügen</translation>
        </message>
        <message>
            <source>Copy the path of the file</source>
            <translation>Den Pfad der Datei kopieren</translation>
        </message>
        <message>
            <source>Copy the photos shown here to a folder, with the names</source>
            <translation>Die hier gezeigten Fotos mit den Namen in einen Ordner kopieren</translation>
        </message>
        <message>
            <source>Copy the selected photos to a folder, with the names of the people in them</source>
            <translation>Die ausgewählten Fotos mit den Namen der Personen in einen Ordner kopieren</translation>
        </message>
        <message>
            <source>Copy the selected photos, or all that are shown, with the names in them</source>
            <translation>Die ausgewählten oder alle gezeigten Fotos mit den Namen kopieren</translation>
        </message>
        <message>
            <source>Copy to</source>
            <translation>Kopieren nach</translation>
        </message>
        <message>
            <source>Copying photos</source>
            <translation>Fotos werden kopiert</translation>
        </message>
        <message>
            <source>Countries and towns</source>
            <translation>Länder und Städte</translation>
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
            <source>Create the album {album}</source>
            <translation>Das Album {album} anlegen</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <source>Ctrl + click</source>
            <translation>Strg + Klick</translation>
        </message>
        <message>
            <source>Ctrl + wheel</source>
            <translation>Strg + Mausrad</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Day and original name</source>
            <translation>Tag und ursprünglicher Name</translation>
        </message>
        <message>
            <source>Day and who is in it</source>
            <translation>Tag und wer darauf ist</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <source>Delete album</source>
            <translation>Album löschen</translation>
        </message>
        <message>
            <source>Delete all face data?</source>
            <translation>Alle Gesichtsdaten löschen?</translation>
        </message>
        <message>
            <source>Delete all face data…</source>
            <translation>Alle Gesichtsdaten löschen …</translation>
        </message>
        <message>
            <source>Delete face data</source>
            <translation>Gesichtsdaten löschen</translation>
        </message>
        <message>
            <source>Delete the album {album}</source>
            <translation>Das Album {album} löschen</translation>
        </message>
        <message>
            <source>Delete the backups, too</source>
            <translation>Auch die Sicherungen löschen</translation>
        </message>
        <message>
            <source>Delete the files of these models</source>
            <translation>Die Dateien dieser Modelle löschen</translation>
        </message>
        <message>
            <source>Deleted the album {name}</source>
            <translation>Album {name} gelöscht</translation>
        </message>
        <message>
            <source>Deleted. The backup made just before still holds face data: {name}</source>
            <translation>Gelöscht. Die Sicherung von vorher enthält noch Gesichtsdaten: {name}</translation>
        </message>
        <message>
            <source>Deleted. The backups on the page Backups still hold face data.</source>
            <translation>Gelöscht. Die Sicherungen auf der Seite „Sicherungen“ enthalten noch Gesichtsdaten.</translation>
        </message>
        <message>
            <source>Deleted. The one backup left holds no face data.</source>
            <translation>Gelöscht. Die einzige Sicherung, die bleibt, enthält keine Gesichtsdaten.</translation>
        </message>
        <message>
            <source>Deleting face data</source>
            <translation>Gesichtsdaten werden gelöscht</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Did you mean {what}?</source>
            <translation>Meinten Sie {what}?</translation>
        </message>
        <message>
            <source>Different people</source>
            <translation>Verschiedene Personen</translation>
        </message>
        <message>
            <source>Does not belong here</source>
            <translation>Gehört nicht hierher</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Fertig.</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Downloading models</source>
            <translation>Modelle werden heruntergeladen</translation>
        </message>
        <message>
            <source>Downloads only after you accept the licence</source>
            <translation>Lädt erst herunter, wenn Sie die Lizenz annehmen</translation>
        </message>
        <message>
            <source>Download…</source>
            <translation>Herunterladen…</translation>
        </message>
        <message>
            <source>Drag a frame around the face · Esc leaves</source>
            <translation>Ziehen Sie einen Rahmen um das Gesicht · Esc beendet</translation>
        </message>
        <message>
            <source>Drag photos onto its name, or choose some and press “Add to album”.</source>
            <translation>Ziehen Sie Fotos auf seinen Namen, oder wählen Sie welche aus und drücken Sie „Zu Album hinzufügen“.</translation>
        </message>
        <message>
            <source>Drive not connected</source>
            <translation>Laufwerk nicht angeschlossen</translation>
        </message>
        <message>
            <source>Drop it here to find photos of these people</source>
            <translation>Hier ablegen, um Fotos dieser Personen zu finden</translation>
        </message>
        <message>
            <source>Drop photos and folders to add them</source>
            <translation>Fotos und Ordner zum Hinzufügen ablegen</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window, or press Ctrl+O.</source>
            <translation>Legen Sie Fotos oder Ordner irgendwo in diesem Fenster ab, oder drücken Sie Strg+O.</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window. faceorg finds the faces in them and groups those of the same person; you say who they are.</source>
            <translation>Legen Sie Fotos oder Ordner irgendwo in diesem Fenster ab. faceorg findet die Gesichter darauf und gruppiert die derselben Person; Sie sagen, wer es ist.</translation>
        </message>
        <message>
            <source>E</source>
            <translation>O</translation>
        </message>
        <message>
            <source>Eager: asks less, makes more mistakes</source>
            <translation>Forsch: fragt weniger, irrt öfter</translation>
        </message>
        <message>
            <source>Empty the line</source>
            <translation>Die Zeile leeren</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Enter, then arrow keys, with Shift for its size</source>
            <translation>Eingabe, dann Pfeiltasten, mit Umschalt für die Größe</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Every answer can be undone.</source>
            <translation>Jede Antwort lässt sich rückgängig machen.</translation>
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
            <source>Every face is hidden, with a name or without.</source>
            <translation>Alle Gesichter sind unkenntlich, mit Namen oder ohne.</translation>
        </message>
        <message>
            <source>Every face is in a group.</source>
            <translation>Jedes Gesicht ist in einer Gruppe.</translation>
        </message>
        <message>
            <source>Every face is more like the others than like anybody else.</source>
            <translation>Jedes Gesicht ähnelt den übrigen mehr als irgendjemand anderem.</translation>
        </message>
        <message>
            <source>Every file you added could be read.</source>
            <translation>Jede hinzugefügte Datei konnte gelesen werden.</translation>
        </message>
        <message>
            <source>Every photo of the selected stacks</source>
            <translation>Alle Fotos der ausgewählten Stapel</translation>
        </message>
        <message>
            <source>Every pixel</source>
            <translation>Jedes Pixel</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Everyone has a name.</source>
            <translation>Alle haben einen Namen.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Everything stays on this computer. Your photos are never moved, changed or sent.</source>
            <translation>Alles bleibt auf diesem Rechner. Ihre Fotos werden nie verschoben, verändert oder verschickt.</translation>
        </message>
        <message>
            <source>Everything stays on this computer. faceorg has no account, sends nothing, and never changes your photos. It uses the network only when you press Download on the page Models.</source>
            <translation>Alles bleibt auf diesem Computer. faceorg hat kein Konto, sendet nichts und ändert Ihre Fotos nie. Ins Netz geht es nur, wenn Sie auf der Seite „Modelle“ auf „Herunterladen“ drücken.</translation>
        </message>
        <message>
            <source>Everything will be under {name}.</source>
            <translation>Alles davon steht dann unter {name}.</translation>
        </message>
        <message>
            <source>Everything you said no to</source>
            <translation>Alles, was Sie verneint haben</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
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
            <source>Examples of searches</source>
            <translation>Beispiele für Suchen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export these photos…</source>
            <translation>Diese Fotos exportieren…</translation>
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
            <source>Face data</source>
            <translation>Gesichtsdaten</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>Gesicht {number} von {count}</translation>
        </message>
        <message>
            <source>Face {number} of {count}, not ticked</source>
            <translation>Gesicht {number} von {count}, nicht angehakt</translation>
        </message>
        <message>
            <source>Face {number} of {count}, ticked</source>
            <translation>Gesicht {number} von {count}, angehakt</translation>
        </message>
        <message>
            <source>Face {n} of {count}</source>
            <translation>Gesicht {n} von {count}</translation>
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
            <source>Faces are found with the built-in models, free for any use.</source>
            <translation>Gesichter finden die eingebauten Modelle, frei für jeden Zweck.</translation>
        </message>
        <message>
            <source>Faces are found with the models you chose: {name}.</source>
            <translation>Gesichter finden die Modelle, die Sie gewählt haben: {name}.</translation>
        </message>
        <message>
            <source>Faces are read again in the background; names and albums stay</source>
            <translation>Gesichter werden im Hintergrund neu gelesen; Namen und Alben bleiben</translation>
        </message>
        <message>
            <source>Faces of a person</source>
            <translation>Gesichter einer Person</translation>
        </message>
        <message>
            <source>Faces you named that are most like it:</source>
            <translation>Die ähnlichsten Gesichter, die Sie benannt haben:</translation>
        </message>
        <message>
            <source>Far from every town</source>
            <translation>Fern von jeder Stadt</translation>
        </message>
        <message>
            <source>Fast: large faces only</source>
            <translation>Schnell: nur große Gesichter</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Schneller</translation>
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
            <source>Files that could not be read</source>
            <translation>Dateien, die nicht gelesen werden konnten</translation>
        </message>
        <message>
            <source>Files with problems</source>
            <translation>Dateien mit Problemen</translation>
        </message>
        <message>
            <source>Film strip</source>
            <translation>Filmstreifen</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Finden</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Eine Person finden</translation>
        </message>
        <message>
            <source>Find a shortcut</source>
            <translation>Ein Tastenkürzel finden</translation>
        </message>
        <message>
            <source>Find an album</source>
            <translation>Album suchen</translation>
        </message>
        <message>
            <source>Find in the history</source>
            <translation>Im Verlauf finden</translation>
        </message>
        <message>
            <source>Find photos of the people in a picture; or drop one here</source>
            <translation>Fotos der Personen auf einem Bild finden; oder hier eines ablegen</translation>
        </message>
        <message>
            <source>Find photos with this face</source>
            <translation>Fotos mit diesem Gesicht finden</translation>
        </message>
        <message>
            <source>Find somebody by name</source>
            <translation>Jemanden am Namen finden</translation>
        </message>
        <message>
            <source>Find the people in a picture</source>
            <translation>Die Personen auf einem Bild finden</translation>
        </message>
        <message>
            <source>Find the people in any picture</source>
            <translation>Die Personen auf einem beliebigen Bild finden</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>Gesichter werden gesucht</translation>
        </message>
        <message>
            <source>Finding people</source>
            <translation>Personen finden</translation>
        </message>
        <message>
            <source>First photo</source>
            <translation>Erstes Foto</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
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
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>For example</source>
            <translation>Zum Beispiel</translation>
        </message>
        <message>
            <source>Frame a face in {photo}</source>
            <translation>Ein Gesicht in {photo} einrahmen</translation>
        </message>
        <message>
            <source>Frame a face without the mouse</source>
            <translation>Ein Gesicht ohne Maus einrahmen</translation>
        </message>
        <message>
            <source>Frame a missed face</source>
            <translation>Übersehenes Gesicht einrahmen</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>Aus einem Ordner…</translation>
        </message>
        <message>
            <source>From a zip…</source>
            <translation>Aus einer Zip-Datei…</translation>
        </message>
        <message>
            <source>From pin to pin</source>
            <translation>Von Nadel zu Nadel</translation>
        </message>
        <message>
            <source>From the same event</source>
            <translation>Vom selben Ereignis</translation>
        </message>
        <message>
            <source>From {address}</source>
            <translation>Von {address}</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Getting the sample photos</source>
            <translation>Beispielfotos werden geholt</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Zurückkehren</translation>
        </message>
        <message>
            <source>Go to People and give them names (Ctrl+2)</source>
            <translation>Zu „Personen“ gehen und Namen geben (Strg+2)</translation>
        </message>
        <message>
            <source>Go to a time</source>
            <translation>Zu einer Zeit gehen</translation>
        </message>
        <message>
            <source>Go to the suggestions</source>
            <translation>Zu den Vorschlägen</translation>
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
            <source>Growing up</source>
            <translation>Im Lauf der Jahre</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Ausgeblendet</translation>
        </message>
        <message>
            <source>Hidden: {names}. All others stay visible, faces without a name too.</source>
            <translation>Unkenntlich: {names}. Alle anderen bleiben sichtbar, auch Gesichter ohne Namen.</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Hide everyone</source>
            <translation>Alle unkenntlich machen</translation>
        </message>
        <message>
            <source>Hide everyone except some people</source>
            <translation>Alle unkenntlich machen außer einigen Personen</translation>
        </message>
        <message>
            <source>Hide only some people</source>
            <translation>Nur einige Personen unkenntlich machen</translation>
        </message>
        <message>
            <source>Hide these people:</source>
            <translation>Diese Personen unkenntlich machen:</translation>
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
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>How alike the faces must be</source>
            <translation>Wie ähnlich die Gesichter sein müssen</translation>
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
            <source>I have read the licence and accept it</source>
            <translation>Ich habe die Lizenz gelesen und nehme sie an</translation>
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
            <source>Ignore, or hide</source>
            <translation>Übergehen oder ausblenden</translation>
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
            <source>In a small file beside it: {names}</source>
            <translation>In einer kleinen Datei daneben: {names}</translation>
        </message>
        <message>
            <source>Include again</source>
            <translation>Wieder einschließen</translation>
        </message>
        <message>
            <source>Include folders inside</source>
            <translation>Ordner darin einschließen</translation>
        </message>
        <message>
            <source>Include {what} again</source>
            <translation>{what} wieder einschließen</translation>
        </message>
        <message>
            <source>Ins</source>
            <translation>Einfg</translation>
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
            <source>Is this one person, and who?</source>
            <translation>Ist das eine Person, und wer?</translation>
        </message>
        <message>
            <source>Is this {name}?</source>
            <translation>Ist das {name}?</translation>
        </message>
        <message>
            <source>It is in a group of faces alike that has no name yet.</source>
            <translation>Es ist in einer Gruppe ähnlicher Gesichter, die noch keinen Namen hat.</translation>
        </message>
        <message>
            <source>It is small, blurred, dark or turned, so faceorg leaves it to you.</source>
            <translation>Es ist klein, unscharf, dunkel oder abgewandt, deshalb überlässt faceorg es Ihnen.</translation>
        </message>
        <message>
            <source>It is {name}</source>
            <translation>Das ist {name}</translation>
        </message>
        <message>
            <source>It may be {name}; Review asks you.</source>
            <translation>Das könnte {name} sein; unter „Durchsehen“ werden Sie gefragt.</translation>
        </message>
        <message>
            <source>It may be {other}, but that is not sure enough to say so.</source>
            <translation>Es kann {other} sein, aber das ist nicht sicher genug.</translation>
        </message>
        <message>
            <source>It was there during the scan, but vanished before it was read</source>
            <translation>Beim Suchen war die Datei noch da, beim Lesen nicht mehr.</translation>
        </message>
        <message>
            <source>Its photos are in the folders inside it (Ctrl+B shows them).</source>
            <translation>Seine Fotos liegen in den Ordnern darin (Strg+B zeigt sie).</translation>
        </message>
        <message>
            <source>Its photos are not shown. Include it again to see them.</source>
            <translation>Seine Fotos werden nicht gezeigt. Schließen Sie ihn wieder ein, um sie zu sehen.</translation>
        </message>
        <message>
            <source>Judge new faces as faceorg did at first</source>
            <translation>Neue Gesichter wie am Anfang beurteilen</translation>
        </message>
        <message>
            <source>Judge new faces by those you confirmed</source>
            <translation>Neue Gesichter nach denen beurteilen, die Sie bestätigt haben</translation>
        </message>
        <message>
            <source>June; last summer; Christmas</source>
            <translation>Juni; letzter Sommer; Weihnachten</translation>
        </message>
        <message>
            <source>Keep these people visible:</source>
            <translation>Diese Personen sichtbar lassen:</translation>
        </message>
        <message numerus="yes">
            <source>Kept: %n copies made before.</source>
            <translation>
                <numerusform>Behalten: %n Kopie von vorher.</numerusform>
                <numerusform>Behalten: %n Kopien von vorher.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <source>Kind of steps</source>
            <translation>Art der Schritte</translation>
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
            <source>Larger thumbnails</source>
            <translation>Größere Vorschaubilder</translation>
        </message>
        <message>
            <source>Last photo</source>
            <translation>Letztes Foto</translation>
        </message>
        <message>
            <source>Learn from my people</source>
            <translation>Von meinen Personen lernen</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>Lernen</translation>
        </message>
        <message>
            <source>Learning faces with the new models</source>
            <translation>Gesichter werden mit den neuen Modellen gelernt</translation>
        </message>
        <message>
            <source>Leave full screen</source>
            <translation>Vollbild verlassen</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Leave out {what}</source>
            <translation>{what} auslassen</translation>
        </message>
        <message>
            <source>Leave the search and show all photos</source>
            <translation>Die Suche verlassen und alle Fotos zeigen</translation>
        </message>
        <message>
            <source>Leave these files alone; Undo brings them back</source>
            <translation>Diese Dateien in Ruhe lassen; Rückgängig holt sie zurück</translation>
        </message>
        <message>
            <source>Leave this person out of the list of people. No photo is lost</source>
            <translation>Diese Person nicht mehr in der Liste zeigen. Kein Foto geht verloren</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Left out “{folder}” with {photos}</source>
            <translation>„{folder}“ mit {photos} ausgelassen</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Licence of {name}</source>
            <translation>Lizenz von {name}</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Like none of the others</source>
            <translation>Wie keines der anderen</translation>
        </message>
        <message>
            <source>Like the originals</source>
            <translation>Wie die Originale</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Look around with a few example photos</source>
            <translation>Sich mit ein paar Beispielfotos umsehen</translation>
        </message>
        <message>
            <source>Look for &amp;new photos</source>
            <translation>Nach &amp;neuen Fotos suchen</translation>
        </message>
        <message>
            <source>Look for faces again</source>
            <translation>Wieder Gesichter suchen</translation>
        </message>
        <message>
            <source>Look for faces that may be somebody else's</source>
            <translation>Gesichter suchen, die jemand anderem gehören könnten</translation>
        </message>
        <message>
            <source>Look for new photos</source>
            <translation>Nach neuen Fotos suchen</translation>
        </message>
        <message>
            <source>Look for new photos here</source>
            <translation>Hier nach neuen Fotos suchen</translation>
        </message>
        <message>
            <source>Look for new photos in all your folders</source>
            <translation>In allen Ihren Ordnern nach neuen Fotos suchen</translation>
        </message>
        <message>
            <source>Look for this face</source>
            <translation>Nach diesem Gesicht suchen</translation>
        </message>
        <message>
            <source>Looked through {photos}</source>
            <translation>{photos} durchgesehen</translation>
        </message>
        <message>
            <source>Looked through {photos} in your folders</source>
            <translation>{photos} in Ihren Ordnern durchgesehen</translation>
        </message>
        <message>
            <source>Looked through {photos} in “{folder}”</source>
            <translation>{photos} in „{folder}“ durchgesehen</translation>
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
            <source>Looking for photos…</source>
            <translation>Fotos werden gesucht…</translation>
        </message>
        <message>
            <source>Looking for the faces in {name}…</source>
            <translation>Gesichter in {name} werden gesucht…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Es wird gesucht…</translation>
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
            <source>Make one person of those selected</source>
            <translation>Die ausgewählten zu einer Person zusammenführen</translation>
        </message>
        <message>
            <source>Make safe copies of {photos}</source>
            <translation>Sichere Kopien von {photos} machen</translation>
        </message>
        <message>
            <source>Making a backup, then deleting…</source>
            <translation>Erst wird gesichert, dann gelöscht …</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Sicherung wird gemacht…</translation>
        </message>
        <message>
            <source>Making safe copies</source>
            <translation>Sichere Kopien werden gemacht</translation>
        </message>
        <message>
            <source>Map of your photos</source>
            <translation>Karte Ihrer Fotos</translation>
        </message>
        <message numerus="yes">
            <source>Mark %n pictures as not a face</source>
            <translation>
                <numerusform>%n Bild als „kein Gesicht“ markieren</numerusform>
                <numerusform>%n Bilder als „kein Gesicht“ markieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark the faces</source>
            <translation>Gesichter markieren</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Measure how fast faces are found on this computer; takes a few seconds</source>
            <translation>Messen, wie schnell auf diesem Computer Gesichter gefunden werden; dauert wenige Sekunden</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Es wird gemessen</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>Es wird gemessen…</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message numerus="yes">
            <source>Merge %n groups</source>
            <translation>
                <numerusform>%n Gruppe zusammenführen</numerusform>
                <numerusform>%n Gruppen zusammenführen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merge %n groups as {name}</source>
            <translation>
                <numerusform>%n Gruppe als {name} zusammenführen</numerusform>
                <numerusform>%n Gruppen als {name} zusammenführen</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge with…</source>
            <translation>Zusammenlegen mit…</translation>
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
            <source>Missed face</source>
            <translation>Übersehenes Gesicht</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>More like somebody else</source>
            <translation>Eher wie jemand anderes</translation>
        </message>
        <message>
            <source>More like this</source>
            <translation>Ähnliche Fotos</translation>
        </message>
        <message>
            <source>More like this photo</source>
            <translation>Ähnlich wie dieses Foto</translation>
        </message>
        <message>
            <source>More like {other} than like {name}</source>
            <translation>{other} ähnlicher als {name}</translation>
        </message>
        <message>
            <source>More you can do with this person</source>
            <translation>Was Sie mit dieser Person noch tun können</translation>
        </message>
        <message>
            <source>Mosaic</source>
            <translation>Mosaik</translation>
        </message>
        <message>
            <source>Move earlier</source>
            <translation>Nach vorn schieben</translation>
        </message>
        <message>
            <source>Move later</source>
            <translation>Nach hinten schieben</translation>
        </message>
        <message>
            <source>Move the enlarged photo</source>
            <translation>Das vergrößerte Foto verschieben</translation>
        </message>
        <message>
            <source>Move the map</source>
            <translation>Die Karte verschieben</translation>
        </message>
        <message>
            <source>Move the slider to the left to find faces that are less alike.</source>
            <translation>Den Regler nach links schieben, um weniger ähnliche Gesichter zu finden.</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Verschieben zu…</translation>
        </message>
        <message>
            <source>Move {photos} within {album}</source>
            <translation>{photos} im Album {album} verschieben</translation>
        </message>
        <message>
            <source>Moved {photos}</source>
            <translation>{photos} verschoben</translation>
        </message>
        <message>
            <source>My own way to name the copies</source>
            <translation>Die Kopien auf eigene Art benennen</translation>
        </message>
        <message>
            <source>My own way…</source>
            <translation>Auf eigene Art…</translation>
        </message>
        <message>
            <source>N</source>
            <translation>N</translation>
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
        <message numerus="yes">
            <source>Name %n faces {name}, but not the others</source>
            <translation>
                <numerusform>%n Gesicht {name} nennen, die anderen nicht</numerusform>
                <numerusform>%n Gesichter {name} nennen, die anderen nicht</numerusform>
            </translation>
        </message>
        <message>
            <source>Name (you can give it later)</source>
            <translation>Name (kann später folgen)</translation>
        </message>
        <message>
            <source>Name a few more people first, so that there is enough to learn from.</source>
            <translation>Benennen Sie noch einige Personen, dann gibt es genug, um daraus zu lernen.</translation>
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
            <source>Name them later</source>
            <translation>Später benennen</translation>
        </message>
        <message>
            <source>Name, and on to the next</source>
            <translation>Benennen und weiter</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Benannt</translation>
        </message>
        <message>
            <source>Named {name}</source>
            <translation>{name} benannt</translation>
        </message>
        <message numerus="yes">
            <source>Named {name} in %n photos</source>
            <translation>
                <numerusform>{name} auf %n Foto benannt</numerusform>
                <numerusform>{name} auf %n Fotos benannt</numerusform>
            </translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Names of files or folders; * stands for anything</source>
            <translation>Namen von Dateien oder Ordnern; * steht für alles</translation>
        </message>
        <message>
            <source>Names you give, faces you sort and albums you make are listed here, and can be undone.</source>
            <translation>Namen, die Sie geben, Gesichter, die Sie ordnen, und Alben, die Sie anlegen, stehen hier und lassen sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Names, albums and face data are in the library file, which only you can read; it is not encrypted. Small pictures of your photos are kept so that they show quickly, and can be deleted at any time.</source>
            <translation>Namen, Alben und Gesichtsdaten liegen in der Datei der Bibliothek, lesbar nur für Sie; verschlüsselt ist sie nicht. Kleine Bilder Ihrer Fotos werden aufgehoben, damit sie schnell erscheinen, und dürfen jederzeit gelöscht werden.</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Benennen…</translation>
        </message>
        <message>
            <source>Nearly done</source>
            <translation>Fast fertig</translation>
        </message>
        <message>
            <source>Nearly the same picture</source>
            <translation>Fast dasselbe Bild</translation>
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
            <source>New faces are judged by those you confirmed.</source>
            <translation>Neue Gesichter werden nach denen beurteilt, die Sie bestätigt haben.</translation>
        </message>
        <message>
            <source>New person “{name}”</source>
            <translation>Neue Person „{name}“</translation>
        </message>
        <message>
            <source>Next photo</source>
            <translation>Nächstes Foto</translation>
        </message>
        <message>
            <source>Next photo, or pause the slide show</source>
            <translation>Nächstes Foto, oder Diaschau anhalten</translation>
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
            <source>No album is called that.</source>
            <translation>Kein Album heißt so.</translation>
        </message>
        <message>
            <source>No albums yet</source>
            <translation>Noch keine Alben</translation>
        </message>
        <message>
            <source>No backup yet. “Back up now” makes one.</source>
            <translation>Noch keine Sicherung. „Jetzt sichern“ macht eine.</translation>
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
            <source>No face was chosen</source>
            <translation>Es wurde kein Gesicht gewählt.</translation>
        </message>
        <message>
            <source>No face was found in {name}.</source>
            <translation>In {name} wurde kein Gesicht gefunden.</translation>
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
            <source>No faces in this photo</source>
            <translation>Keine Gesichter auf diesem Foto</translation>
        </message>
        <message>
            <source>No folders yet</source>
            <translation>Noch keine Ordner</translation>
        </message>
        <message>
            <source>No folders yet. Press “Add a folder…” to start.</source>
            <translation>Noch keine Ordner. Drücken Sie „Ordner hinzufügen…“.</translation>
        </message>
        <message>
            <source>No photo was named</source>
            <translation>Kein Foto wurde benannt</translation>
        </message>
        <message>
            <source>No photos found</source>
            <translation>Keine Fotos gefunden</translation>
        </message>
        <message>
            <source>No photos here</source>
            <translation>Keine Fotos hier</translation>
        </message>
        <message>
            <source>No photos in this folder</source>
            <translation>Keine Fotos in diesem Ordner</translation>
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
            <source>No step has these words.</source>
            <translation>Kein Schritt enthält diese Wörter.</translation>
        </message>
        <message>
            <source>No to all</source>
            <translation>Nein zu allen</translation>
        </message>
        <message>
            <source>No video is chosen.</source>
            <translation>Es ist kein Video ausgewählt.</translation>
        </message>
        <message>
            <source>No, it is not</source>
            <translation>Nein, das ist es nicht</translation>
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
            <source>Nobody and no place is called {name}; searched as a word</source>
            <translation>Niemand und kein Ort heißt {name}; als Wort gesucht</translation>
        </message>
        <message>
            <source>Nobody has a name yet.</source>
            <translation>Noch hat niemand einen Namen.</translation>
        </message>
        <message>
            <source>Nobody has a name yet.

Choose “To name” and start with the first.</source>
            <translation>Noch hat niemand einen Namen.

Wählen Sie „Zu benennen“ und fangen Sie beim Ersten an.</translation>
        </message>
        <message>
            <source>Nobody has this name yet. Enter makes a new person of it.</source>
            <translation>Noch trägt niemand diesen Namen. Die Eingabetaste legt eine neue Person an.</translation>
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
            <source>Nobody in these photos is called that.</source>
            <translation>Niemand auf diesen Fotos heißt so.</translation>
        </message>
        <message>
            <source>Nobody in this photo has a name yet.</source>
            <translation>Auf diesem Foto hat noch niemand einen Namen.</translation>
        </message>
        <message>
            <source>Nobody is called that.</source>
            <translation>Niemand heißt so.</translation>
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
            <source>Nobody is named {name}.</source>
            <translation>Niemand heißt {name}.</translation>
        </message>
        <message>
            <source>Nobody is ticked yet.</source>
            <translation>Noch ist niemand angehakt.</translation>
        </message>
        <message>
            <source>Nobody was suggested for face {face}</source>
            <translation>Für Gesicht {face} wurde niemand vorgeschlagen.</translation>
        </message>
        <message>
            <source>Nobody you know</source>
            <translation>Niemand, den Sie kennen</translation>
        </message>
        <message>
            <source>None of them</source>
            <translation>Keines davon</translation>
        </message>
        <message>
            <source>None of these files is a photo or a video.</source>
            <translation>Keine dieser Dateien ist ein Foto oder Video.</translation>
        </message>
        <message>
            <source>None of these is {name} (N)</source>
            <translation>Keines davon ist {name} (N)</translation>
        </message>
        <message>
            <source>None of these names</source>
            <translation>Keiner dieser Namen</translation>
        </message>
        <message>
            <source>None of these photos is in a stack</source>
            <translation>Keines dieser Fotos liegt in einem Stapel.</translation>
        </message>
        <message>
            <source>None of these photos is in a stack.</source>
            <translation>Keines dieser Fotos ist in einem Stapel.</translation>
        </message>
        <message>
            <source>None of your photos says where it was taken</source>
            <translation>Keines Ihrer Fotos sagt, wo es aufgenommen wurde</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>Kein Gesicht</translation>
        </message>
        <message numerus="yes">
            <source>Not added: %n copies made by faceorg</source>
            <translation>
                <numerusform>Nicht hinzugefügt: %n Kopie von faceorg</numerusform>
                <numerusform>Nicht hinzugefügt: %n Kopien von faceorg</numerusform>
            </translation>
        </message>
        <message>
            <source>Not like anybody you named.</source>
            <translation>Niemandem ähnlich, den Sie benannt haben.</translation>
        </message>
        <message>
            <source>Not someone I know: ask no more</source>
            <translation>Niemand, den ich kenne: nicht mehr fragen</translation>
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
            <source>Not {name}</source>
            <translation>Nicht {name}</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Noch nichts getan</translation>
        </message>
        <message>
            <source>Nothing else was taken around then or shows the same people.</source>
            <translation>Sonst ist um diese Zeit nichts entstanden, und nichts zeigt dieselben Personen.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Nothing in it yet</source>
            <translation>Noch nichts darin</translation>
        </message>
        <message>
            <source>Nothing is left out.</source>
            <translation>Es wird nichts ausgelassen.</translation>
        </message>
        <message>
            <source>Nothing is lost: you can undo this at any time.</source>
            <translation>Nichts geht verloren: Sie können das jederzeit rückgängig machen.</translation>
        </message>
        <message>
            <source>Nothing more can be written to this folder: {cause}.</source>
            <translation>In diesen Ordner lässt sich nichts mehr schreiben: {cause}.</translation>
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
            <source>Nothing to do here</source>
            <translation>Hier gibt es nichts zu tun</translation>
        </message>
        <message>
            <source>Nothing to doubt</source>
            <translation>Nichts zu bezweifeln</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>Auf der Karte</translation>
        </message>
        <message>
            <source>One of the faces to name</source>
            <translation>Eines der Gesichter, die einen Namen bekommen</translation>
        </message>
        <message>
            <source>One of these names</source>
            <translation>Einer dieser Namen</translation>
        </message>
        <message>
            <source>One photo</source>
            <translation>Ein Foto</translation>
        </message>
        <message>
            <source>Only a number: 001, 002, …</source>
            <translation>Nur eine Nummer: 001, 002, …</translation>
        </message>
        <message>
            <source>Only people with a name</source>
            <translation>Nur Personen mit Namen</translation>
        </message>
        <message>
            <source>Only people without a name</source>
            <translation>Nur Personen ohne Namen</translation>
        </message>
        <message>
            <source>Only people you hid, to show them again</source>
            <translation>Nur ausgeblendete Personen, um sie wieder zu zeigen</translation>
        </message>
        <message>
            <source>Only the photos; Escape goes back</source>
            <translation>Nur die Fotos; Esc führt zurück</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
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
            <source>Open it in your video player</source>
            <translation>Mit Ihrem Videoprogramm öffnen</translation>
        </message>
        <message>
            <source>Open or close stack</source>
            <translation>Stapel öffnen oder schließen</translation>
        </message>
        <message>
            <source>Open the copy (double click, or {key})</source>
            <translation>Die Kopie öffnen (Doppelklick oder {key})</translation>
        </message>
        <message>
            <source>Open the folder the photo is in</source>
            <translation>Den Ordner öffnen, in dem das Foto liegt</translation>
        </message>
        <message>
            <source>Other looks: perhaps somebody else</source>
            <translation>Anderes Aussehen: vielleicht jemand anders</translation>
        </message>
        <message>
            <source>Other photo programs then show who is in each photo. Where a copy has no room for names, they stand in a small file beside it that ends in .xmp.</source>
            <translation>Andere Fotoprogramme zeigen dann, wer auf jedem Foto ist. Wo eine Kopie keinen Platz für Namen hat, stehen sie in einer kleinen Datei daneben, die auf .xmp endet.</translation>
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
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Parts of the search</source>
            <translation>Teile der Suche</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Pause the slide show</source>
            <translation>Diaschau anhalten</translation>
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
            <source>People and faces</source>
            <translation>Personen und Gesichter</translation>
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
            <source>Perhaps</source>
            <translation>Vielleicht</translation>
        </message>
        <message>
            <source>Perhaps: {search}</source>
            <translation>Vielleicht: {search}</translation>
        </message>
        <message>
            <source>Phones save the place in a photo if you let them: switch on location for the camera. faceorg also reads Google Takeout and XMP files beside your photos.</source>
            <translation>Telefone speichern den Ort im Foto, wenn Sie es erlauben: Schalten Sie den Standort für die Kamera ein. faceorg liest auch Google Takeout und XMP-Dateien neben Ihren Fotos.</translation>
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
            <source>Photos come in as soon as its search finds some.</source>
            <translation>Fotos erscheinen, sobald seine Suche welche findet.</translation>
        </message>
        <message>
            <source>Photos in one stack are shown as one (S opens it)</source>
            <translation>Fotos eines Stapels werden als eines gezeigt (S öffnet ihn)</translation>
        </message>
        <message>
            <source>Photos in which somebody only looks like who is wanted</source>
            <translation>Fotos, auf denen jemand der gesuchten Person nur ähnlich sieht</translation>
        </message>
        <message>
            <source>Photos of a pin</source>
            <translation>Fotos einer Nadel</translation>
        </message>
        <message>
            <source>Photos of the same event and with the same people</source>
            <translation>Fotos vom selben Ereignis und mit denselben Personen</translation>
        </message>
        <message>
            <source>Photos of this part of the map (Space)</source>
            <translation>Fotos dieses Kartenausschnitts (Leertaste)</translation>
        </message>
        <message>
            <source>Photos stay where they are; faceorg only reads them.</source>
            <translation>Fotos bleiben, wo sie sind; faceorg liest sie nur.</translation>
        </message>
        <message>
            <source>Photos that were searched already stay as they are.</source>
            <translation>Schon durchsuchte Fotos bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Photos then show the age, and “age:” finds them in a search.</source>
            <translation>Fotos zeigen dann das Alter, und „age:“ findet sie in der Suche.</translation>
        </message>
        <message>
            <source>Photos with this face</source>
            <translation>Fotos mit diesem Gesicht</translation>
        </message>
        <message>
            <source>Photos, videos and folders of this computer can be dropped here.</source>
            <translation>Hier lassen sich Fotos, Videos und Ordner dieses Rechners ablegen.</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Places and folders</source>
            <translation>Orte und Ordner</translation>
        </message>
        <message>
            <source>Play the slide show</source>
            <translation>Diaschau abspielen</translation>
        </message>
        <message>
            <source>Play video</source>
            <translation>Video abspielen</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Preparing your library for this version of faceorg. This is done once.
A copy of it as it was is kept beside it, in {folder}.</source>
            <translation>Ihre Bibliothek wird für diese Version von faceorg vorbereitet. Das geschieht nur einmal.
Eine Kopie, wie sie war, bleibt daneben erhalten, in {folder}.</translation>
        </message>
        <message>
            <source>Press the face you look for:</source>
            <translation>Drücken Sie auf das Gesicht, das Sie suchen:</translation>
        </message>
        <message>
            <source>Previous photo</source>
            <translation>Voriges Foto</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privatsphäre</translation>
        </message>
        <message>
            <source>Probably {name}, who is clear to see in a photo {apart}.</source>
            <translation>Wahrscheinlich {name}, gut zu sehen auf einem Foto {apart}.</translation>
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
        <message>
            <source>Pull out…</source>
            <translation>Herauslösen…</translation>
        </message>
        <message numerus="yes">
            <source>Put %n faces together</source>
            <translation>
                <numerusform>%n Gesicht zusammenlegen</numerusform>
                <numerusform>%n Gesichter zusammenlegen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put %n faces together, but not the others</source>
            <translation>
                <numerusform>%n Gesicht zusammenlegen, die anderen nicht</numerusform>
                <numerusform>%n Gesichter zusammenlegen, die anderen nicht</numerusform>
            </translation>
        </message>
        <message>
            <source>Put on top of its stack</source>
            <translation>Im Stapel nach oben legen</translation>
        </message>
        <message>
            <source>Put the names of the people into the copies</source>
            <translation>Die Namen der Personen in die Kopien schreiben</translation>
        </message>
        <message>
            <source>Put the selected photos into a new album</source>
            <translation>Die ausgewählten Fotos in ein neues Album legen</translation>
        </message>
        <message>
            <source>Put the selected photos into an album you have</source>
            <translation>Die ausgewählten Fotos in ein vorhandenes Album legen</translation>
        </message>
        <message>
            <source>Put this person back among the others</source>
            <translation>Diese Person wieder unter den anderen zeigen</translation>
        </message>
        <message>
            <source>Questions about faces, one at a time</source>
            <translation>Fragen zu Gesichtern, eine nach der anderen</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>Read the files again</source>
            <translation>Dateien neu lesen</translation>
        </message>
        <message>
            <source>Read these files again, if they have changed</source>
            <translation>Diese Dateien neu lesen, falls sie geändert wurden</translation>
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
            <source>Redo up to here</source>
            <translation>Bis hierher wiederholen</translation>
        </message>
        <message numerus="yes">
            <source>Redoes %n steps.</source>
            <translation>
                <numerusform>Wiederholt %n Schritt.</numerusform>
                <numerusform>Wiederholt %n Schritte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Redone: {what}</source>
            <translation>Wiederholt: {what}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove from album</source>
            <translation>Aus dem Album nehmen</translation>
        </message>
        <message>
            <source>Remove from faceorg</source>
            <translation>Aus faceorg entfernen</translation>
        </message>
        <message>
            <source>Remove from library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
        <message>
            <source>Remove from library: {photos}</source>
            <translation>Aus der Bibliothek entfernen: {photos}</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Aus der Liste entfernen</translation>
        </message>
        <message>
            <source>Remove the birthday of {name}</source>
            <translation>Den Geburtstag von {name} entfernen</translation>
        </message>
        <message>
            <source>Remove the folder {folder}</source>
            <translation>Den Ordner {folder} entfernen</translation>
        </message>
        <message>
            <source>Remove this part from the search</source>
            <translation>Diesen Teil aus der Suche entfernen</translation>
        </message>
        <message>
            <source>Remove {photos} from {album}</source>
            <translation>{photos} aus dem Album {album} nehmen</translation>
        </message>
        <message>
            <source>Removed from the library: {photos}</source>
            <translation>Aus der Bibliothek entfernt: {photos}</translation>
        </message>
        <message>
            <source>Removed the birthday</source>
            <translation>Geburtstag entfernt</translation>
        </message>
        <message>
            <source>Removed {photos} from {name}</source>
            <translation>{photos} aus {name} genommen</translation>
        </message>
        <message>
            <source>Removed “{folder}” with {photos}</source>
            <translation>„{folder}“ mit {photos} entfernt</translation>
        </message>
        <message>
            <source>Removed “{folder}”; no photo went with it</source>
            <translation>„{folder}“ entfernt; kein Foto ging damit verloren</translation>
        </message>
        <message>
            <source>Removing photos…</source>
            <translation>Fotos werden entfernt…</translation>
        </message>
        <message>
            <source>Removing “{folder}”…</source>
            <translation>„{folder}“ wird entfernt…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Rename an album to {album}</source>
            <translation>Ein Album in {album} umbenennen</translation>
        </message>
        <message>
            <source>Rename to {name}</source>
            <translation>In {name} umbenennen</translation>
        </message>
        <message>
            <source>Rename to “{name}”</source>
            <translation>In „{name}“ umbenennen</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Restore the names and albums of {when}?</source>
            <translation>Namen und Alben vom {when} wiederherstellen?</translation>
        </message>
        <message>
            <source>Restore this one…</source>
            <translation>Diese wiederherstellen…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Durchsehen</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Rechtsklick</translation>
        </message>
        <message>
            <source>S</source>
            <translation>S</translation>
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
            <source>Safe copies with only this face…</source>
            <translation>Sichere Kopien nur mit diesem Gesicht…</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Same person?</source>
            <translation>Dieselbe Person?</translation>
        </message>
        <message>
            <source>Save a search as {album}</source>
            <translation>Eine Suche als {album} sichern</translation>
        </message>
        <message>
            <source>Save as album…</source>
            <translation>Als Album sichern…</translation>
        </message>
        <message>
            <source>Save pictures from a web page as files first; then you can add them.</source>
            <translation>Speichern Sie Bilder einer Webseite zuerst als Dateien; dann können Sie sie hinzufügen.</translation>
        </message>
        <message>
            <source>Save search as album…</source>
            <translation>Suche als Album sichern…</translation>
        </message>
        <message>
            <source>Saved as the album “{name}”</source>
            <translation>Als Album „{name}“ gesichert</translation>
        </message>
        <message>
            <source>Saved as the album “{name}”: it follows the search</source>
            <translation>Als Album „{name}“ gesichert: Es folgt der Suche</translation>
        </message>
        <message>
            <source>Saved the birthday</source>
            <translation>Geburtstag gespeichert</translation>
        </message>
        <message numerus="yes">
            <source>Say that %n faces are not {name}</source>
            <translation>
                <numerusform>Sagen, dass %n Gesicht nicht {name} ist</numerusform>
                <numerusform>Sagen, dass %n Gesichter nicht {name} sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Say that %n faces really are {name}</source>
            <translation>
                <numerusform>Sagen, dass %n Gesicht wirklich {name} ist</numerusform>
                <numerusform>Sagen, dass %n Gesichter wirklich {name} sind</numerusform>
            </translation>
        </message>
        <message>
            <source>Say that a face is not {name}</source>
            <translation>Sagen, dass ein Gesicht nicht {name} ist</translation>
        </message>
        <message>
            <source>Say that a face really is {name}</source>
            <translation>Sagen, dass ein Gesicht wirklich {name} ist</translation>
        </message>
        <message>
            <source>Say that faces have nothing to do with {names}</source>
            <translation>Sagen, dass Gesichter nichts mit {names} zu tun haben</translation>
        </message>
        <message>
            <source>Say that they are two different people</source>
            <translation>Sagen, dass es zwei verschiedene Personen sind</translation>
        </message>
        <message>
            <source>Say who it is, or skip</source>
            <translation>Sagen Sie, wer es ist, oder überspringen Sie die Frage.</translation>
        </message>
        <message>
            <source>Say who it is…</source>
            <translation>Sagen, wer es ist…</translation>
        </message>
        <message>
            <source>Say who they are</source>
            <translation>Sagen, wer sie sind</translation>
        </message>
        <message>
            <source>Say who this is</source>
            <translation>Sagen, wer das ist</translation>
        </message>
        <message>
            <source>Say whom or what to leave out after “{word}”.</source>
            <translation>Sagen Sie nach „{word}“, wer oder was wegbleiben soll.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search by a &amp;picture…</source>
            <translation>Mit einem &amp;Bild suchen…</translation>
        </message>
        <message>
            <source>Search by a picture</source>
            <translation>Mit einem Bild suchen</translation>
        </message>
        <message>
            <source>Search people, dates, places, words</source>
            <translation>Personen, Daten, Orte, Wörter suchen</translation>
        </message>
        <message>
            <source>Search without “{what}”</source>
            <translation>Ohne „{what}“ suchen</translation>
        </message>
        <message>
            <source>Search: {query}</source>
            <translation>Suche: {query}</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <source>See the faces and the photos of this person</source>
            <translation>Die Gesichter und Fotos dieser Person ansehen</translation>
        </message>
        <message>
            <source>See who is in your photos</source>
            <translation>Sehen, wer auf Ihren Fotos ist</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;Alles auswählen</translation>
        </message>
        <message>
            <source>Select &amp;none</source>
            <translation>&amp;Nichts auswählen</translation>
        </message>
        <message>
            <source>Select a step to undo it, with everything that came after it.</source>
            <translation>Wählen Sie einen Schritt, um ihn und alles danach rückgängig zu machen.</translation>
        </message>
        <message>
            <source>Select a whole day</source>
            <translation>Einen ganzen Tag auswählen</translation>
        </message>
        <message>
            <source>Select from here to there</source>
            <translation>Von hier bis dort auswählen</translation>
        </message>
        <message>
            <source>Select none</source>
            <translation>Nichts auswählen</translation>
        </message>
        <message>
            <source>Select none, then leave the search</source>
            <translation>Nichts auswählen, dann die Suche verlassen</translation>
        </message>
        <message>
            <source>Select one more</source>
            <translation>Eines mehr auswählen</translation>
        </message>
        <message>
            <source>Select some photos and press “New album…”, or save a search as an album.</source>
            <translation>Wählen Sie Fotos aus und drücken Sie „Neues Album…“, oder sichern Sie eine Suche als Album.</translation>
        </message>
        <message>
            <source>Select some photos first.</source>
            <translation>Wählen Sie zuerst Fotos aus.</translation>
        </message>
        <message>
            <source>Select something to take back</source>
            <translation>Wählen Sie etwas zum Zurücknehmen.</translation>
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
            <source>Shift</source>
            <translation>Umschalt</translation>
        </message>
        <message>
            <source>Shift + arrow keys</source>
            <translation>Umschalt + Pfeiltasten</translation>
        </message>
        <message>
            <source>Shift + click or arrow</source>
            <translation>Umschalt + Klick oder Pfeil</translation>
        </message>
        <message numerus="yes">
            <source>Show %n photos separately</source>
            <translation>
                <numerusform>%n Foto einzeln zeigen</numerusform>
                <numerusform>%n Fotos einzeln zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>Wieder zeigen</translation>
        </message>
        <message>
            <source>Show all of its photos</source>
            <translation>Alle seine Fotos zeigen</translation>
        </message>
        <message>
            <source>Show all people</source>
            <translation>Alle Personen zeigen</translation>
        </message>
        <message>
            <source>Show as search</source>
            <translation>Als Suche zeigen</translation>
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
            <source>Show it separately</source>
            <translation>Es einzeln zeigen</translation>
        </message>
        <message>
            <source>Show its photos separately from now on</source>
            <translation>Seine Fotos von jetzt an einzeln zeigen</translation>
        </message>
        <message>
            <source>Show only people with these letters in their names</source>
            <translation>Nur Personen mit diesen Buchstaben im Namen zeigen</translation>
        </message>
        <message>
            <source>Show only shortcuts with these words</source>
            <translation>Nur Tastenkürzel mit diesen Wörtern zeigen</translation>
        </message>
        <message>
            <source>Show only steps with these words: a name, an album</source>
            <translation>Nur Schritte mit diesen Wörtern zeigen: ein Name, ein Album</translation>
        </message>
        <message>
            <source>Show photo</source>
            <translation>Foto zeigen</translation>
        </message>
        <message>
            <source>Show photos</source>
            <translation>Fotos zeigen</translation>
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
            <source>Show the photo large</source>
            <translation>Das Foto groß zeigen</translation>
        </message>
        <message>
            <source>Show the selected photos as one</source>
            <translation>Die ausgewählten Fotos als eines zeigen</translation>
        </message>
        <message>
            <source>Show the whole photos</source>
            <translation>Die ganzen Fotos zeigen</translation>
        </message>
        <message>
            <source>Show what you can do with it</source>
            <translation>Zeigen, was Sie damit tun können</translation>
        </message>
        <message>
            <source>Show {name} again</source>
            <translation>{name} wieder zeigen</translation>
        </message>
        <message>
            <source>Show {place} in the file manager</source>
            <translation>{place} im Dateimanager zeigen</translation>
        </message>
        <message>
            <source>Shown again</source>
            <translation>Wieder gezeigt</translation>
        </message>
        <message>
            <source>Shown for the stack</source>
            <translation>Steht dann für den Stapel</translation>
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
            <source>Slide show</source>
            <translation>Diashow</translation>
        </message>
        <message>
            <source>Slide show faster</source>
            <translation>Diaschau schneller</translation>
        </message>
        <message>
            <source>Slide show slower</source>
            <translation>Diaschau langsamer</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <source>Small pictures and models</source>
            <translation>Kleine Bilder und Modelle</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Smaller thumbnails</source>
            <translation>Kleinere Vorschaubilder</translation>
        </message>
        <message>
            <source>Solid (safest)</source>
            <translation>Einfarbig (am sichersten)</translation>
        </message>
        <message>
            <source>Some of the copies</source>
            <translation>Einige der Kopien</translation>
        </message>
        <message>
            <source>Someone else than the others in the group</source>
            <translation>Jemand anderes als die anderen in der Gruppe</translation>
        </message>
        <message>
            <source>Someone else…</source>
            <translation>Jemand anderes…</translation>
        </message>
        <message>
            <source>Something is missing after {key}:</source>
            <translation>Nach {key}: fehlt etwas.</translation>
        </message>
        <message>
            <source>Something is missing after {text}</source>
            <translation>Nach {text} fehlt etwas.</translation>
        </message>
        <message>
            <source>Something to find is missing after “{text}”.</source>
            <translation>Nach „{text}“ fehlt, was gesucht werden soll.</translation>
        </message>
        <message>
            <source>Something to find is missing before “{text}”.</source>
            <translation>Vor „{text}“ fehlt, was gesucht werden soll.</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. The log file has the details.</source>
            <translation>Etwas Unerwartetes ist schiefgegangen. Einzelheiten stehen im Protokoll.</translation>
        </message>
        <message>
            <source>Sort by name</source>
            <translation>Nach Namen ordnen</translation>
        </message>
        <message>
            <source>Sorting, hidden people, what you said no to</source>
            <translation>Reihenfolge, Ausgeblendete, Verneintes</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message numerus="yes">
            <source>Split %n faces off</source>
            <translation>
                <numerusform>%n Gesicht abtrennen</numerusform>
                <numerusform>%n Gesichter abtrennen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Split %n faces off as {name}</source>
            <translation>
                <numerusform>%n Gesicht als {name} abtrennen</numerusform>
                <numerusform>%n Gesichter als {name} abtrennen</numerusform>
            </translation>
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
            <source>Stack</source>
            <translation>Stapeln</translation>
        </message>
        <message numerus="yes">
            <source>Stack %n photos</source>
            <translation>
                <numerusform>%n Foto stapeln</numerusform>
                <numerusform>%n Fotos stapeln</numerusform>
            </translation>
        </message>
        <message>
            <source>Start looking for faces again</source>
            <translation>Von jetzt an wieder Gesichter suchen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop showing its photos and skip it from now on; you can include it again</source>
            <translation>Seine Fotos nicht mehr zeigen und ihn von jetzt an auslassen; Sie können ihn wieder einschließen</translation>
        </message>
        <message>
            <source>Stop showing photos whose files are gone; names are kept</source>
            <translation>Fotos, deren Dateien fehlen, nicht mehr zeigen; Namen bleiben</translation>
        </message>
        <message>
            <source>Stop showing the photos of this folder</source>
            <translation>Die Fotos dieses Ordners nicht mehr zeigen</translation>
        </message>
        <message>
            <source>Stop; what is done is kept</source>
            <translation>Abbrechen; Erledigtes bleibt</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n copies. None is half made.</source>
            <translation>
                <numerusform>Nach %n Kopie angehalten. Keine ist halb fertig.</numerusform>
                <numerusform>Nach %n Kopien angehalten. Keine ist halb fertig.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. No copy was made.</source>
            <translation>Angehalten. Es wurde keine Kopie angelegt.</translation>
        </message>
        <message>
            <source>Stopped. The next download continues where this one ended.</source>
            <translation>Abgebrochen. Das nächste Herunterladen geht an dieser Stelle weiter.</translation>
        </message>
        <message>
            <source>Stopped. What was done is kept.</source>
            <translation>Abgebrochen. Erledigtes bleibt.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird abgebrochen…</translation>
        </message>
        <message>
            <source>Strictness</source>
            <translation>Strenge</translation>
        </message>
        <message>
            <source>Suggest {names} again</source>
            <translation>{names} wieder vorschlagen</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>Surely</source>
            <translation>Sicher</translation>
        </message>
        <message>
            <source>Surer</source>
            <translation>Sicherer</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message numerus="yes">
            <source>Take %n faces out of a group</source>
            <translation>
                <numerusform>%n Gesicht aus einer Gruppe nehmen</numerusform>
                <numerusform>%n Gesichter aus einer Gruppe nehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message numerus="yes">
            <source>Take back that %n faces are not {name}</source>
            <translation>
                <numerusform>Zurücknehmen, dass %n Gesicht nicht {name} ist</numerusform>
                <numerusform>Zurücknehmen, dass %n Gesichter nicht {name} sind</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back that a face is not {name}</source>
            <translation>Zurücknehmen, dass ein Gesicht nicht {name} ist</translation>
        </message>
        <message>
            <source>Take back that two groups are different people</source>
            <translation>Zurücknehmen, dass zwei Gruppen verschiedene Personen sind</translation>
        </message>
        <message>
            <source>Take name {number}, or tick face {number}</source>
            <translation>Namen {number} nehmen oder Gesicht {number} anhaken</translation>
        </message>
        <message>
            <source>Take out of its stack</source>
            <translation>Aus dem Stapel nehmen</translation>
        </message>
        <message>
            <source>Take the stack apart</source>
            <translation>Stapel auflösen</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Aufgenommen</translation>
        </message>
        <message>
            <source>The XMP metadata declares a document type and is not read.</source>
            <translation>Die XMP-Daten erklären einen Dokumenttyp und werden nicht gelesen.</translation>
        </message>
        <message>
            <source>The XMP metadata is damaged ({cause}).</source>
            <translation>Die XMP-Daten sind beschädigt ({cause}).</translation>
        </message>
        <message>
            <source>The XMP metadata is not {encoding} text.</source>
            <translation>Die XMP-Daten sind kein {encoding}-Text.</translation>
        </message>
        <message>
            <source>The album {name} has been created</source>
            <translation>Das Album {name} ist angelegt</translation>
        </message>
        <message>
            <source>The album {name} is a search for itself.</source>
            <translation>Das Album {name} sucht nach sich selbst.</translation>
        </message>
        <message>
            <source>The birthday is not known</source>
            <translation>Der Geburtstag ist nicht bekannt</translation>
        </message>
        <message>
            <source>The birthday of {name} is not known. Say it on {name}'s page in People.</source>
            <translation>Der Geburtstag von {name} ist nicht bekannt. Tragen Sie ihn unter Personen auf der Seite von {name} ein.</translation>
        </message>
        <message>
            <source>The colours of the window</source>
            <translation>Die Farben des Fensters</translation>
        </message>
        <message>
            <source>The copies are exactly like the originals. Who is in each stands in a small file beside it that ends in .xmp; other photo programs read it.</source>
            <translation>Die Kopien gleichen den Originalen genau. Wer auf jedem Foto ist, steht in einer kleinen Datei daneben, die auf .xmp endet; andere Fotoprogramme lesen sie.</translation>
        </message>
        <message>
            <source>The copies need a name.</source>
            <translation>Die Kopien brauchen einen Namen.</translation>
        </message>
        <message>
            <source>The copy, with what is written into it</source>
            <translation>Die Kopie mit dem, was hineingeschrieben wird</translation>
        </message>
        <message>
            <source>The drive with this photo is not connected</source>
            <translation>Das Laufwerk mit diesem Foto ist nicht angeschlossen</translation>
        </message>
        <message>
            <source>The face in question</source>
            <translation>Das Gesicht, um das es geht</translation>
        </message>
        <message>
            <source>The faces in question</source>
            <translation>Die Gesichter, um die es geht</translation>
        </message>
        <message>
            <source>The file cannot be read: {cause}</source>
            <translation>Die Datei lässt sich nicht lesen: {cause}</translation>
        </message>
        <message>
            <source>The file is not there at the moment</source>
            <translation>Die Datei ist gerade nicht da</translation>
        </message>
        <message>
            <source>The file of this photo is not there any more</source>
            <translation>Die Datei dieses Fotos ist nicht mehr da</translation>
        </message>
        <message>
            <source>The folders you added</source>
            <translation>Die Ordner, die Sie hinzugefügt haben</translation>
        </message>
        <message>
            <source>The folders your photos are in</source>
            <translation>Die Ordner, in denen Ihre Fotos liegen</translation>
        </message>
        <message>
            <source>The frame is outside the photo</source>
            <translation>Der Rahmen liegt außerhalb des Fotos.</translation>
        </message>
        <message>
            <source>The graphics card failed, so the processor took over ({cause})</source>
            <translation>Die Grafikkarte versagte, also übernahm der Prozessor ihre Arbeit ({cause})</translation>
        </message>
        <message>
            <source>The language of menus and messages</source>
            <translation>Die Sprache von Menüs und Meldungen</translation>
        </message>
        <message>
            <source>The library cannot be used.</source>
            <translation>Die Bibliothek kann nicht benutzt werden.</translation>
        </message>
        <message numerus="yes">
            <source>The library file knows what %n faces look like.</source>
            <translation>
                <numerusform>Die Bibliotheksdatei weiß, wie %n Gesicht aussieht.</numerusform>
                <numerusform>Die Bibliotheksdatei weiß, wie %n Gesichter aussehen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The name that all of them get</source>
            <translation>Der Name, den alle bekommen</translation>
        </message>
        <message>
            <source>The photo itself stays</source>
            <translation>Das Foto selbst bleibt</translation>
        </message>
        <message>
            <source>The photos in it stay, and Undo brings it back</source>
            <translation>Die Fotos darin bleiben, und „Rückgängig“ bringt es zurück</translation>
        </message>
        <message>
            <source>The same, at the mouse pointer</source>
            <translation>Dasselbe, beim Mauszeiger</translation>
        </message>
        <message>
            <source>The search of the album {name} does not work: {why}</source>
            <translation>Die Suche des Albums {name} geht nicht: {why}</translation>
        </message>
        <message>
            <source>The size of letters follows your system.</source>
            <translation>Die Größe der Schrift richtet sich nach Ihrem System.</translation>
        </message>
        <message>
            <source>The ticked ones</source>
            <translation>Die angekreuzten</translation>
        </message>
        <message>
            <source>The ticked ones are {name}, the others are not</source>
            <translation>Die angekreuzten sind {name}, die anderen nicht</translation>
        </message>
        <message>
            <source>The time {text} ends before it begins.</source>
            <translation>Die Zeit {text} endet, bevor sie beginnt.</translation>
        </message>
        <message>
            <source>The whole map</source>
            <translation>Die ganze Karte</translation>
        </message>
        <message>
            <source>There are too many brackets inside each other.</source>
            <translation>Es stehen zu viele Klammern ineinander.</translation>
        </message>
        <message>
            <source>There is already a person named {name} (p{other}); merge the two if they are one</source>
            <translation>Es gibt schon eine Person namens {name} (p{other}). Führen Sie beide zusammen, wenn sie dieselbe sind.</translation>
        </message>
        <message>
            <source>There is already an album named {name}</source>
            <translation>Es gibt schon ein Album namens {name}.</translation>
        </message>
        <message>
            <source>There is already an album named {name}.</source>
            <translation>Es gibt schon ein Album namens {name}.</translation>
        </message>
        <message>
            <source>There is no album named {name}.</source>
            <translation>Es gibt kein Album namens {name}.</translation>
        </message>
        <message>
            <source>There is no album named {name}; faceorg album list shows them</source>
            <translation>Es gibt kein Album namens {name}; faceorg album list zeigt alle.</translation>
        </message>
        <message>
            <source>There is no face to be seen in {file}</source>
            <translation>In {file} ist kein Gesicht zu sehen.</translation>
        </message>
        <message>
            <source>There is no face to be seen in {name}</source>
            <translation>In {name} ist kein Gesicht zu sehen.</translation>
        </message>
        <message>
            <source>There is no face {face}</source>
            <translation>Es gibt kein Gesicht {face}.</translation>
        </message>
        <message>
            <source>There is no face {face} to compare with</source>
            <translation>Es gibt kein Gesicht {face} zum Vergleichen.</translation>
        </message>
        <message>
            <source>There is no group {group}</source>
            <translation>Es gibt keine Gruppe {group}.</translation>
        </message>
        <message>
            <source>There is no other face in this group to tell them from</source>
            <translation>In dieser Gruppe gibt es kein anderes Gesicht, von dem sie zu unterscheiden wären.</translation>
        </message>
        <message>
            <source>There is no person p{person}</source>
            <translation>Es gibt keine Person p{person}.</translation>
        </message>
        <message>
            <source>There is no person {group}</source>
            <translation>Es gibt keine Person {group}.</translation>
        </message>
        <message>
            <source>There is no such photo</source>
            <translation>Dieses Foto gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no {what}. Use the buttons below the line.</source>
            <translation>Es gibt kein {what}. Verwenden Sie die Knöpfe unter der Zeile.</translation>
        </message>
        <message>
            <source>There is none yet.</source>
            <translation>Noch gibt es keine.</translation>
        </message>
        <message>
            <source>There is nothing between the brackets.</source>
            <translation>Zwischen den Klammern steht nichts.</translation>
        </message>
        <message>
            <source>There is nothing between the quotation marks.</source>
            <translation>Zwischen den Anführungszeichen steht nichts.</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>These are all faces of this person; give them another name</source>
            <translation>Das sind alle Gesichter dieser Person. Geben Sie ihr einfach einen anderen Namen.</translation>
        </message>
        <message>
            <source>These faces are not in one group, so there is nothing to reject</source>
            <translation>Diese Gesichter sind nicht in einer Gruppe, also gibt es nichts abzulehnen.</translation>
        </message>
        <message>
            <source>These names have nothing to do with this face (N)</source>
            <translation>Diese Namen haben nichts mit diesem Gesicht zu tun (N)</translation>
        </message>
        <message>
            <source>They appear here as they are found.</source>
            <translation>Sie erscheinen hier, sobald sie gefunden sind.</translation>
        </message>
        <message>
            <source>They are in the folder {folder}</source>
            <translation>Sie liegen im Ordner {folder}</translation>
        </message>
        <message>
            <source>They stay where they are</source>
            <translation>Sie bleiben, wo sie sind</translation>
        </message>
        <message>
            <source>This album holds selected photos; it has no search</source>
            <translation>Dieses Album enthält ausgewählte Fotos; es hat keine Suche.</translation>
        </message>
        <message>
            <source>This album is a saved search; it fills itself</source>
            <translation>Dieses Album ist eine gespeicherte Suche; es füllt sich selbst.</translation>
        </message>
        <message>
            <source>This album is not there any more</source>
            <translation>Dieses Album gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>This bracket ( is never closed.</source>
            <translation>Diese Klammer ( wird nie geschlossen.</translation>
        </message>
        <message>
            <source>This bracket ) was never opened.</source>
            <translation>Diese Klammer ) wurde nie geöffnet.</translation>
        </message>
        <message>
            <source>This cannot be done again any more</source>
            <translation>Das lässt sich nicht mehr wiederholen.</translation>
        </message>
        <message>
            <source>This folder cannot be read: {cause}</source>
            <translation>Dieser Ordner lässt sich nicht lesen: {cause}</translation>
        </message>
        <message>
            <source>This goes: what faceorg knows of faces and their looks, every face you said nothing about, and the small pictures of faces. No faces are looked for any more.

This stays: the names you gave and where in the photos those faces are, albums, the history of what you said, and the photos themselves.

A backup is made first. It still holds the face data, so you can go back, unless you delete the backups, too.</source>
            <translation>Was gelöscht wird: was faceorg über Gesichter und ihr Aussehen weiß, jedes Gesicht, zu dem Sie nichts gesagt haben, und die kleinen Bilder der Gesichter. Es werden keine Gesichter mehr gesucht.

Was bleibt: die Namen, die Sie gegeben haben, und wo in den Fotos diese Gesichter sind, Alben, der Verlauf dessen, was Sie gesagt haben, und die Fotos selbst.

Zuerst wird eine Sicherung angelegt. Sie enthält die Gesichtsdaten noch, sodass Sie zurückkehren können, außer Sie löschen auch die Sicherungen.</translation>
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
            <source>This library cannot be changed at the moment. You can look, search and export.</source>
            <translation>Diese Bibliothek lässt sich im Augenblick nicht ändern. Sie können ansehen, suchen und exportieren.</translation>
        </message>
        <message>
            <source>This library is open in another window. Here you can look, search and export.</source>
            <translation>Diese Bibliothek ist in einem anderen Fenster geöffnet. Hier können Sie ansehen, suchen und exportieren.</translation>
        </message>
        <message>
            <source>This may be asked again</source>
            <translation>Das darf wieder gefragt werden</translation>
        </message>
        <message>
            <source>This photo cannot be read</source>
            <translation>Dieses Foto lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>This photo is in no stack</source>
            <translation>Dieses Foto liegt in keinem Stapel.</translation>
        </message>
        <message>
            <source>This photo is not in the library any more</source>
            <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>This question was answered already</source>
            <translation>Diese Frage ist schon beantwortet.</translation>
        </message>
        <message>
            <source>This search does not work any more</source>
            <translation>Diese Suche geht nicht mehr</translation>
        </message>
        <message>
            <source>This was taken back already</source>
            <translation>Das wurde schon zurückgenommen.</translation>
        </message>
        <message>
            <source>This was undone, and other things were done since.</source>
            <translation>Das wurde rückgängig gemacht, und seither wurde anderes getan.</translation>
        </message>
        <message>
            <source>Thorough: small faces too, takes much longer</source>
            <translation>Gründlich: auch kleine Gesichter, dauert viel länger</translation>
        </message>
        <message>
            <source>Thumbnail size</source>
            <translation>Größe der Vorschaubilder</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Alle ankreuzen</translation>
        </message>
        <message>
            <source>Tick at least one face</source>
            <translation>Haken Sie mindestens ein Gesicht an</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Keine ankreuzen</translation>
        </message>
        <message>
            <source>Tick or untick</source>
            <translation>Haken setzen oder entfernen</translation>
        </message>
        <message>
            <source>Tick or untick (Space)</source>
            <translation>Ankreuzen oder nicht (Leertaste)</translation>
        </message>
        <message>
            <source>Tick or untick ({key})</source>
            <translation>Ankreuzen oder nicht ({key})</translation>
        </message>
        <message>
            <source>Tick or untick face {number}</source>
            <translation>Haken bei Gesicht {number} setzen oder entfernen</translation>
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
            <source>To the left more photos are found, to the right only sure ones</source>
            <translation>Nach links finden sich mehr Fotos, nach rechts nur sichere</translation>
        </message>
        <message>
            <source>To the oldest</source>
            <translation>Zum ältesten</translation>
        </message>
        <message>
            <source>Together with</source>
            <translation>Zusammen mit</translation>
        </message>
        <message>
            <source>Took out {faces}</source>
            <translation>{faces} herausgenommen</translation>
        </message>
        <message>
            <source>Towns: GeoNames, CC BY 4.0</source>
            <translation>Städte: GeoNames, CC BY 4.0</translation>
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
            <source>Try again to open it for changes (F8)</source>
            <translation>Noch einmal versuchen, sie zum Ändern zu öffnen (F8)</translation>
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
            <source>Try to read these files again</source>
            <translation>Noch einmal versuchen, diese Dateien zu lesen</translation>
        </message>
        <message>
            <source>Trying again</source>
            <translation>Neuer Versuch</translation>
        </message>
        <message>
            <source>Trying out the models</source>
            <translation>Modelle werden ausprobiert</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Drehen</translation>
        </message>
        <message>
            <source>Turn the view</source>
            <translation>Die Ansicht drehen</translation>
        </message>
        <message>
            <source>Turn the view; the file stays as it is</source>
            <translation>Die Ansicht drehen; die Datei bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>Twice in one photo</source>
            <translation>Zweimal auf einem Foto</translation>
        </message>
        <message>
            <source>Two different people (N)</source>
            <translation>Zwei verschiedene Personen (N)</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>Zwei Personen</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Einen Namen eingeben</translation>
        </message>
        <message>
            <source>Type a name and press {key}: the next face follows.</source>
            <translation>Namen eintippen und {key} drücken: Das nächste Gesicht folgt.</translation>
        </message>
        <message>
            <source>Type another name</source>
            <translation>Einen anderen Namen eingeben</translation>
        </message>
        <message>
            <source>Type who this is, or another name</source>
            <translation>Geben Sie ein, wer das ist, oder einen anderen Namen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo back to here</source>
            <translation>Bis hierher zurücknehmen</translation>
        </message>
        <message numerus="yes">
            <source>Undoes this step and the %n steps after it.</source>
            <translation>
                <numerusform>Macht diesen Schritt und %n Schritt danach rückgängig.</numerusform>
                <numerusform>Macht diesen Schritt und die %n danach rückgängig.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoes this step, the latest one.</source>
            <translation>Macht diesen, den letzten Schritt rückgängig.</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Rückgängig gemacht: {what}</translation>
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
            <source>Untick those who are not {name}</source>
            <translation>Entfernen Sie die Haken bei allen, die nicht {name} sind</translation>
        </message>
        <message>
            <source>Untick those who do not belong</source>
            <translation>Entfernen Sie die Haken bei allen, die nicht dazugehören</translation>
        </message>
        <message>
            <source>Use as cover</source>
            <translation>Als Titelbild</translation>
        </message>
        <message>
            <source>Use these</source>
            <translation>Diese benutzen</translation>
        </message>
        <message>
            <source>Use this name</source>
            <translation>Diesen Namen nehmen</translation>
        </message>
        <message>
            <source>Very like {name}.</source>
            <translation>Sehr ähnlich wie {name}.</translation>
        </message>
        <message>
            <source>Video, {length}</source>
            <translation>Video, {length}</translation>
        </message>
        <message>
            <source>Visible: {names}. All others are hidden, faces without a name too.</source>
            <translation>Sichtbar: {names}. Alle anderen sind unkenntlich, auch Gesichter ohne Namen.</translation>
        </message>
        <message>
            <source>W</source>
            <translation>W</translation>
        </message>
        <message>
            <source>Waiting for other work to finish…</source>
            <translation>Es wird auf andere Arbeit gewartet…</translation>
        </message>
        <message>
            <source>Was in</source>
            <translation>War in</translation>
        </message>
        <message>
            <source>What else can be said of this face</source>
            <translation>Was sich über dieses Gesicht sonst noch sagen lässt</translation>
        </message>
        <message>
            <source>What faceorg wrote down about its own work; no names, no photos</source>
            <translation>Was faceorg über die eigene Arbeit notiert; keine Namen, keine Fotos</translation>
        </message>
        <message>
            <source>What stands in braces is filled in for each photo; the rest stays as it is</source>
            <translation>Was in geschweiften Klammern steht, wird für jedes Foto eingesetzt; der Rest bleibt, wie er ist</translation>
        </message>
        <message>
            <source>What the steps shown are about</source>
            <translation>Worum es bei den gezeigten Schritten geht</translation>
        </message>
        <message>
            <source>What this album shows:</source>
            <translation>Was dieses Album zeigt:</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>Was nicht gelang</translation>
        </message>
        <message>
            <source>What you did since then is not in it. Your library as it is now is kept as well, so nothing is lost. The window closes and opens again.</source>
            <translation>Was Sie seitdem getan haben, ist nicht darin. Ihre Bibliothek, wie sie jetzt ist, bleibt ebenfalls erhalten; nichts geht verloren. Das Fenster schließt sich und öffnet sich wieder.</translation>
        </message>
        <message>
            <source>What you did, and how to undo it</source>
            <translation>Was Sie getan haben, und wie Sie es rückgängig machen</translation>
        </message>
        <message>
            <source>What you said no to</source>
            <translation>Was Sie verneint haben</translation>
        </message>
        <message>
            <source>What you said no to about this person</source>
            <translation>Was Sie zu dieser Person verneint haben</translation>
        </message>
        <message>
            <source>What you said no to…</source>
            <translation>Was Sie verneint haben…</translation>
        </message>
        <message>
            <source>What you said yourself never changes.</source>
            <translation>Was Sie selbst gesagt haben, ändert sich dadurch nie.</translation>
        </message>
        <message>
            <source>Whatever the search finds, now and later</source>
            <translation>Was die Suche findet, jetzt und später</translation>
        </message>
        <message>
            <source>When was {name} born?</source>
            <translation>Wann ist {name} geboren?</translation>
        </message>
        <message>
            <source>When you say no to a question, it is listed here and you can take it back.</source>
            <translation>Wenn Sie auf eine Frage Nein sagen, steht es hier und lässt sich zurücknehmen.</translation>
        </message>
        <message>
            <source>Where your photos were taken</source>
            <translation>Wo Ihre Fotos aufgenommen wurden</translation>
        </message>
        <message>
            <source>Which name stays?</source>
            <translation>Welcher Name bleibt?</translation>
        </message>
        <message>
            <source>Which of these are {name}?</source>
            <translation>Welche davon sind {name}?</translation>
        </message>
        <message>
            <source>While this window is open, changes in these folders are noticed</source>
            <translation>Solange dieses Fenster offen ist, werden Änderungen in diesen Ordnern bemerkt</translation>
        </message>
        <message>
            <source>Who is in it, with a number</source>
            <translation>Wer darauf ist, mit einer Nummer</translation>
        </message>
        <message>
            <source>Who is in your photos</source>
            <translation>Wer auf Ihren Fotos ist</translation>
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
            <source>Whose faces are hidden?</source>
            <translation>Wessen Gesichter werden unkenntlich?</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
        <message>
            <source>With the same people</source>
            <translation>Mit denselben Personen</translation>
        </message>
        <message>
            <source>Without a place</source>
            <translation>Ohne Ort</translation>
        </message>
        <message>
            <source>Without this the copies stay exactly as the originals are</source>
            <translation>Ohne dies bleiben die Kopien genau wie die Originale</translation>
        </message>
        <message>
            <source>Without this, of photos shown as one only the one that is shown is copied</source>
            <translation>Ohne dies wird von gestapelten Fotos nur das gezeigte kopiert</translation>
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
            <source>Written into the copy: {names}</source>
            <translation>In die Kopie geschrieben: {names}</translation>
        </message>
        <message>
            <source>XMP data</source>
            <translation>XMP-Daten</translation>
        </message>
        <message>
            <source>Y says yes, N says no</source>
            <translation>Y heißt ja, N heißt nein</translation>
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
            <source>Yes, it is</source>
            <translation>Ja, das ist es</translation>
        </message>
        <message>
            <source>Yes, merge</source>
            <translation>Ja, zusammenlegen</translation>
        </message>
        <message>
            <source>Yes, this is {name}</source>
            <translation>Ja, das ist {name}</translation>
        </message>
        <message numerus="yes">
            <source>You confirmed enough faces of %n people to learn from them.</source>
            <translation>
                <numerusform>Sie haben genug Gesichter von %n Person bestätigt, um daraus zu lernen.</numerusform>
                <numerusform>Sie haben genug Gesichter von %n Personen bestätigt, um daraus zu lernen.</numerusform>
            </translation>
        </message>
        <message>
            <source>You drew it yourself, so there is nothing to compare.</source>
            <translation>Sie haben es selbst eingerahmt; es gibt nichts zu vergleichen.</translation>
        </message>
        <message>
            <source>You have not confirmed these faces yet: one of them may be somebody else</source>
            <translation>Diese Gesichter haben Sie noch nicht bestätigt: Eines davon kann jemand anders sein</translation>
        </message>
        <message>
            <source>You have not said no to anything</source>
            <translation>Sie haben noch zu nichts Nein gesagt</translation>
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
            <source>You said that it is not {other}.</source>
            <translation>Sie haben gesagt, dass es nicht {other} ist.</translation>
        </message>
        <message>
            <source>You said that it is {name} ({when}).</source>
            <translation>Sie haben gesagt, dass das {name} ist ({when}).</translation>
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
            <source>You skipped %n questions.</source>
            <translation>
                <numerusform>Sie haben %n Frage übersprungen.</numerusform>
                <numerusform>Sie haben %n Fragen übersprungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>You took it out of all groups.</source>
            <translation>Sie haben es aus allen Gruppen genommen.</translation>
        </message>
        <message>
            <source>Your albums and saved searches</source>
            <translation>Ihre Alben und gesicherten Suchen</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Vergrößern (+)</translation>
        </message>
        <message>
            <source>Zoom out (-)</source>
            <translation>Verkleinern (-)</translation>
        </message>
        <message>
            <source>a face recognition model has one output, this file has {count}</source>
            <translation>Ein Modell zur Gesichtserkennung hat einen Ausgang, diese Datei hat {count}.</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>noch wenige Sekunden</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>einer Datei</translation>
        </message>
        <message>
            <source>a file of the built-in face model is missing</source>
            <translation>Eine Datei des mitgelieferten Gesichtsmodells fehlt.</translation>
        </message>
        <message>
            <source>a file of the model pack is missing</source>
            <translation>Eine Datei des Modellpakets fehlt.</translation>
        </message>
        <message>
            <source>a group without a name</source>
            <translation>eine Gruppe ohne Namen</translation>
        </message>
        <message>
            <source>a little alike</source>
            <translation>etwas ähnlich</translation>
        </message>
        <message>
            <source>a model pack {key} is installed already; remove it first</source>
            <translation>Ein Modellpaket {key} ist schon installiert. Entfernen Sie es zuerst.</translation>
        </message>
        <message>
            <source>a name and years, such as Anna&lt;3</source>
            <translation>ein Name und Jahre, etwa Anna&lt;3</translation>
        </message>
        <message>
            <source>a pack cannot be called {key}: use small letters, digits, . _ -</source>
            <translation>Ein Paket darf nicht {key} heißen: Verwenden Sie Kleinbuchstaben, Ziffern, . _ -</translation>
        </message>
        <message>
            <source>a point and a distance, such as 41.9,12.5,10km</source>
            <translation>ein Punkt und eine Entfernung, etwa 41.9,12.5,10km</translation>
        </message>
        <message>
            <source>a town or country</source>
            <translation>eine Stadt oder ein Land</translation>
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
            <source>age {years}</source>
            <translation>mit {years}</translation>
        </message>
        <message>
            <source>album</source>
            <translation>Album</translation>
        </message>
        <message>
            <source>album.csv lists who is in which of them.</source>
            <translation>In album.csv steht, wer auf welcher von ihnen ist.</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>ähnlich</translation>
        </message>
        <message>
            <source>an SCRFD detector with points has 9 or 15 outputs, this file has {count}</source>
            <translation>Ein SCRFD-Detektor mit Punkten hat 9 oder 15 Ausgänge, diese Datei hat {count}.</translation>
        </message>
        <message>
            <source>an album</source>
            <translation>ohne Namen</translation>
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
            <source>another program is writing to this library; try again</source>
            <translation>Ein anderes Programm schreibt gerade in diese Bibliothek. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>at least {n}</source>
            <translation>mindestens {n}</translation>
        </message>
        <message>
            <source>at most {n}</source>
            <translation>höchstens {n}</translation>
        </message>
        <message>
            <source>autumn</source>
            <translation>Herbst</translation>
        </message>
        <message numerus="yes">
            <source>beside another look in %n photos</source>
            <translation>
                <numerusform>auf %n Foto neben einer anderen Variante</numerusform>
                <numerusform>auf %n Fotos neben einer anderen Variante</numerusform>
            </translation>
        </message>
        <message>
            <source>born</source>
            <translation>geboren</translation>
        </message>
        <message>
            <source>born {day}</source>
            <translation>geboren am {day}</translation>
        </message>
        <message>
            <source>can be downloaded</source>
            <translation>herunterladbar</translation>
        </message>
        <message>
            <source>cannot be opened (does the folder exist, is it yours?)</source>
            <translation>lässt sich nicht öffnen (gibt es den Ordner, gehört er Ihnen?)</translation>
        </message>
        <message>
            <source>cannot be used</source>
            <translation>nicht verwendbar</translation>
        </message>
        <message>
            <source>cannot be used: {cause}</source>
            <translation>lässt sich nicht verwenden: {cause}</translation>
        </message>
        <message>
            <source>cannot be written: {cause}</source>
            <translation>lässt sich nicht schreiben: {cause}</translation>
        </message>
        <message>
            <source>could not be checked</source>
            <translation>konnte nicht geprüft werden</translation>
        </message>
        <message>
            <source>day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>day it was taken, such as 2019-06-30</source>
            <translation>Tag der Aufnahme, etwa 2019-06-30</translation>
        </message>
        <message>
            <source>drive not connected</source>
            <translation>Laufwerk nicht angeschlossen</translation>
        </message>
        <message>
            <source>everybody named</source>
            <translation>alle mit Namen</translation>
        </message>
        <message>
            <source>faceorg (read only)</source>
            <translation>faceorg (nur lesen)</translation>
        </message>
        <message>
            <source>faceorg forgets what faces look like; the names you gave stay. Asks before</source>
            <translation>faceorg vergisst, wie Gesichter aussehen; die Namen, die Sie gegeben haben, bleiben. Fragt vorher</translation>
        </message>
        <message>
            <source>faceorg found no photos here.</source>
            <translation>faceorg hat hier keine Fotos gefunden.</translation>
        </message>
        <message>
            <source>faceorg is not allowed to read the file</source>
            <translation>faceorg darf die Datei nicht lesen.</translation>
        </message>
        <message>
            <source>faceorg leaves this out</source>
            <translation>faceorg lässt dies aus</translation>
        </message>
        <message>
            <source>faceorg looks for faces again. Names come back on their own.</source>
            <translation>faceorg sucht wieder Gesichter. Die Namen kommen von selbst zurück.</translation>
        </message>
        <message>
            <source>faceorg looks for no faces. Where the faces you named are is kept.</source>
            <translation>faceorg sucht keine Gesichter. Wo die von Ihnen benannten Gesichter sind, bleibt erhalten.</translation>
        </message>
        <message>
            <source>faceorg never deletes your photos. Delete the file itself ({keys} shows it), then remove it here.</source>
            <translation>faceorg löscht Ihre Fotos nie. Löschen Sie die Datei selbst ({keys} zeigt sie), und entfernen Sie das Foto dann hier.</translation>
        </message>
        <message>
            <source>faces in videos cannot be hidden: leave it out, or share a photo of it</source>
            <translation>Gesichter in Videos lassen sich nicht unkenntlich machen: Lassen Sie es weg, oder teilen Sie ein Foto daraus.</translation>
        </message>
        <message>
            <source>ffmpeg cannot be started: {cause}</source>
            <translation>ffmpeg lässt sich nicht starten: {cause}</translation>
        </message>
        <message>
            <source>file not there</source>
            <translation>Datei nicht da</translation>
        </message>
        <message>
            <source>from a keyword</source>
            <translation>aus einem Stichwort</translation>
        </message>
        <message>
            <source>from the caption</source>
            <translation>aus der Beschriftung</translation>
        </message>
        <message>
            <source>from the file name</source>
            <translation>aus dem Dateinamen</translation>
        </message>
        <message>
            <source>from the folder name</source>
            <translation>aus dem Ordnernamen</translation>
        </message>
        <message>
            <source>how many people, such as 3 or &gt;4</source>
            <translation>wie viele Personen, etwa 3 oder &gt;4</translation>
        </message>
        <message numerus="yes">
            <source>in %n it is not clear which face is meant</source>
            <translation>
                <numerusform>auf %n ist nicht klar, welches Gesicht gemeint ist</numerusform>
                <numerusform>auf %n ist nicht klar, welches Gesicht gemeint ist</numerusform>
            </translation>
        </message>
        <message>
            <source>in 2019; also 2019-06, summer-2019 or 2018..2020</source>
            <translation>in 2019; auch 2019-06, summer-2019 oder 2018..2020</translation>
        </message>
        <message>
            <source>in several places</source>
            <translation>an mehreren Stellen</translation>
        </message>
        <message>
            <source>in the album {what}</source>
            <translation>im Album {what}</translation>
        </message>
        <message>
            <source>in the folder {what}</source>
            <translation>im Ordner {what}</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>in Gebrauch</translation>
        </message>
        <message>
            <source>in use, in the folder {folder}</source>
            <translation>in Gebrauch, im Ordner {folder}</translation>
        </message>
        <message>
            <source>in {what}</source>
            <translation>in {what}</translation>
        </message>
        <message>
            <source>installed</source>
            <translation>installiert</translation>
        </message>
        <message>
            <source>it cannot be removed: {cause}</source>
            <translation>Es lässt sich nicht entfernen: {cause}</translation>
        </message>
        <message>
            <source>it could not be prepared: {cause}{kept}</source>
            <translation>Sie ließ sich nicht vorbereiten: {cause}{kept}</translation>
        </message>
        <message>
            <source>it gives no usable numbers for a face</source>
            <translation>Es liefert keine brauchbaren Zahlen für ein Gesicht.</translation>
        </message>
        <message>
            <source>it gives vectors of {count} numbers, not {wanted}</source>
            <translation>Es liefert Vektoren aus {count} Zahlen, nicht {wanted}.</translation>
        </message>
        <message>
            <source>it gives vectors of {length} numbers, the manifest says {wanted}</source>
            <translation>Es liefert Vektoren aus {length} Zahlen, das Manifest sagt {wanted}.</translation>
        </message>
        <message>
            <source>it holds {count} files; this is no pack</source>
            <translation>Es enthält {count} Dateien; das ist kein Paket.</translation>
        </message>
        <message>
            <source>it is larger than any pack when unpacked</source>
            <translation>Ausgepackt ist es größer als jedes Paket.</translation>
        </message>
        <message>
            <source>it is open for reading; nothing was changed</source>
            <translation>Sie ist nur zum Lesen geöffnet; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>it takes pictures of {width} x {height} pixels, the manifest says {wanted} x {wanted}</source>
            <translation>Es nimmt Bilder von {width} x {height} Pixeln, das Manifest sagt {wanted} x {wanted}.</translation>
        </message>
        <message>
            <source>it would write outside its folder: {name}</source>
            <translation>Es würde außerhalb seines Ordners schreiben: {name}</translation>
        </message>
        <message>
            <source>its folder cannot be written: {reason}</source>
            <translation>In ihren Ordner lässt sich nicht schreiben: {reason}</translation>
        </message>
        <message>
            <source>its input is {shown}; faceorg feeds pictures of three colours (N x 3 x H x W)</source>
            <translation>Sein Eingang ist {shown}; faceorg liefert Bilder in drei Farben (N x 3 x H x W).</translation>
        </message>
        <message>
            <source>its vectors have not the length they should</source>
            <translation>Seine Vektoren haben nicht die richtige Länge.</translation>
        </message>
        <message>
            <source>jpeg, heic, raw…</source>
            <translation>jpeg, heic, raw…</translation>
        </message>
        <message>
            <source>just as you say it</source>
            <translation>einfach, wie Sie es sagen</translation>
        </message>
        <message>
            <source>less than a minute</source>
            <translation>weniger als eine Minute</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message>
            <source>may still be recognized</source>
            <translation>vielleicht noch erkennbar</translation>
        </message>
        <message>
            <source>may still be recognized: use “Solid”</source>
            <translation>vielleicht noch erkennbar: „Einfarbig“ nehmen</translation>
        </message>
        <message>
            <source>no backup was made, the library is damaged ({damage}); faceorg check --repair mends it, faceorg restore brings back an older one</source>
            <translation>Es wurde keine Sicherung angelegt, denn die Bibliothek ist beschädigt ({damage}). faceorg check --repair bringt sie in Ordnung, faceorg restore holt eine ältere zurück.</translation>
        </message>
        <message>
            <source>no face detector (SCRFD) among the ONNX files</source>
            <translation>Unter den ONNX-Dateien ist kein Gesichtsdetektor (SCRFD).</translation>
        </message>
        <message>
            <source>no face recognition model (ArcFace) among them</source>
            <translation>Darunter ist kein Modell zur Gesichtserkennung (ArcFace).</translation>
        </message>
        <message>
            <source>no model pack {key} is installed; see faceorg models list</source>
            <translation>Kein Modellpaket {key} ist installiert; siehe faceorg models list.</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <source>no picture in it can be decoded</source>
            <translation>Kein Bild darin lässt sich lesen.</translation>
        </message>
        <message>
            <source>nobody else in the photo</source>
            <translation>sonst niemand auf dem Foto</translation>
        </message>
        <message>
            <source>none new</source>
            <translation>keine neuen</translation>
        </message>
        <message>
            <source>not a video, or a damaged one: it holds no picture</source>
            <translation>Kein Video, oder ein beschädigtes: Es enthält kein Bild.</translation>
        </message>
        <message>
            <source>not an image in a format that faceorg reads</source>
            <translation>Kein Bild in einem Format, das faceorg liest.</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>nicht da</translation>
        </message>
        <message>
            <source>not there at the moment</source>
            <translation>gerade nicht da</translation>
        </message>
        <message>
            <source>not {what}</source>
            <translation>nicht {what}</translation>
        </message>
        <message>
            <source>nothing in it can be read ({damage}), and there is no backup beside it</source>
            <translation>Nichts darin lässt sich lesen ({damage}), und daneben liegt keine Sicherung.</translation>
        </message>
        <message>
            <source>number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>offline, missing, duplicate, video</source>
            <translation>offline, missing, duplicate, video</translation>
        </message>
        <message>
            <source>on a drive that is not connected</source>
            <translation>auf einem nicht angeschlossenen Laufwerk</translation>
        </message>
        <message>
            <source>one of these; brackets group them</source>
            <translation>eines davon; Klammern fassen zusammen</translation>
        </message>
        <message>
            <source>only {names}</source>
            <translation>nur {names}</translation>
        </message>
        <message>
            <source>opening this video takes too long</source>
            <translation>Dieses Video zu öffnen dauert zu lange.</translation>
        </message>
        <message>
            <source>original name</source>
            <translation>ursprünglicher Name</translation>
        </message>
        <message>
            <source>overlooked</source>
            <translation>übersehen</translation>
        </message>
        <message>
            <source>part of a folder's name</source>
            <translation>Teil eines Ordnernamens</translation>
        </message>
        <message>
            <source>people</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>safe: not where Carl is a guess</source>
            <translation>sicher: auch nicht, wo Carl nur vermutet wird</translation>
        </message>
        <message>
            <source>show</source>
            <translation>zeigen</translation>
        </message>
        <message>
            <source>similar name</source>
            <translation>ähnlicher Name</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>seit {day}</translation>
        </message>
        <message>
            <source>somebody unnamed</source>
            <translation>jemand ohne Namen</translation>
        </message>
        <message>
            <source>somebody without a name</source>
            <translation>jemand ohne Namen</translation>
        </message>
        <message>
            <source>spring</source>
            <translation>Frühling</translation>
        </message>
        <message>
            <source>stars, such as &gt;=4</source>
            <translation>Sterne, etwa &gt;=4</translation>
        </message>
        <message>
            <source>summer</source>
            <translation>Sommer</translation>
        </message>
        <message>
            <source>tagged by another program</source>
            <translation>von einem anderen Programm markiert</translation>
        </message>
        <message>
            <source>taken in a town or country</source>
            <translation>aufgenommen in einer Stadt oder einem Land</translation>
        </message>
        <message>
            <source>taken with {what}</source>
            <translation>aufgenommen mit {what}</translation>
        </message>
        <message>
            <source>the RAW file is damaged, or of an unknown camera</source>
            <translation>Die RAW-Datei ist beschädigt oder von einer unbekannten Kamera.</translation>
        </message>
        <message>
            <source>the built-in face model cannot be read</source>
            <translation>Das mitgelieferte Gesichtsmodell lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>the built-in face model needs the package {package}, which is not installed</source>
            <translation>Das mitgelieferte Gesichtsmodell braucht das Paket {package}, das nicht installiert ist.</translation>
        </message>
        <message>
            <source>the built-in model pack cannot be removed</source>
            <translation>Das mitgelieferte Modellpaket lässt sich nicht entfernen.</translation>
        </message>
        <message>
            <source>the built-in pack cannot be copied</source>
            <translation>Das mitgelieferte Paket lässt sich nicht kopieren.</translation>
        </message>
        <message>
            <source>the copy could not be checked: {cause}</source>
            <translation>Die Kopie ließ sich nicht prüfen: {cause}</translation>
        </message>
        <message>
            <source>the disk did not take or give the data (is it full, or was it unplugged?); nothing half done was kept, try again when it is back</source>
            <translation>Das Laufwerk nahm oder gab die Daten nicht (ist es voll, oder wurde es entfernt?). Nichts Halbfertiges blieb; versuchen Sie es noch einmal, wenn es wieder da ist.</translation>
        </message>
        <message>
            <source>the disk is full; free some space and try again</source>
            <translation>Das Laufwerk ist voll. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>the download cannot be written: {cause}</source>
            <translation>Der Download lässt sich nicht schreiben: {cause}</translation>
        </message>
        <message>
            <source>the file cannot be read: {cause}</source>
            <translation>Die Datei lässt sich nicht lesen: {cause}</translation>
        </message>
        <message>
            <source>the file cannot be read: {reason}</source>
            <translation>Die Datei lässt sich nicht lesen: {reason}</translation>
        </message>
        <message>
            <source>the file has changed since it was scanned: scan it again first</source>
            <translation>Die Datei hat sich seither geändert: Lassen Sie faceorg zuerst nach neuen Fotos suchen.</translation>
        </message>
        <message>
            <source>the file is cut short</source>
            <translation>Die Datei ist abgeschnitten.</translation>
        </message>
        <message>
            <source>the file is damaged</source>
            <translation>Die Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>the file is damaged or cut short</source>
            <translation>Die Datei ist beschädigt oder abgeschnitten.</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>Die Datei ist leer.</translation>
        </message>
        <message>
            <source>the file is not there any more</source>
            <translation>Die Datei ist nicht mehr da.</translation>
        </message>
        <message>
            <source>the file was changed while it was copied</source>
            <translation>Die Datei wurde während des Kopierens geändert.</translation>
        </message>
        <message>
            <source>the folder of the model pack cannot be read</source>
            <translation>Der Ordner des Modellpakets lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>the folder of this library cannot be written; copy the library to a folder of yours</source>
            <translation>In den Ordner dieser Bibliothek lässt sich nicht schreiben. Kopieren Sie sie in einen Ihrer Ordner.</translation>
        </message>
        <message>
            <source>the library cannot do this: {text}</source>
            <translation>Das geht mit der Bibliothek nicht: {text}</translation>
        </message>
        <message>
            <source>the library is damaged; faceorg check --repair saves what can be saved, faceorg restore goes back to a backup</source>
            <translation>Die Bibliothek ist beschädigt. faceorg check --repair rettet, was zu retten ist; faceorg restore geht zu einer Sicherung zurück.</translation>
        </message>
        <message>
            <source>the licence of the model pack cannot be read</source>
            <translation>Die Lizenz des Modellpakets lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>the licence of {key} has to be accepted first</source>
            <translation>Die Lizenz von {key} muss zuerst angenommen werden.</translation>
        </message>
        <message>
            <source>the list of model packs is missing or damaged</source>
            <translation>Die Liste der Modellpakete fehlt oder ist beschädigt.</translation>
        </message>
        <message>
            <source>the manifest cannot be read: {cause}</source>
            <translation>Das Manifest lässt sich nicht lesen: {cause}</translation>
        </message>
        <message>
            <source>the manifest cannot be used: {cause} is missing</source>
            <translation>Das Manifest lässt sich nicht verwenden: {cause} fehlt.</translation>
        </message>
        <message>
            <source>the manifest cannot be used: {what}</source>
            <translation>Das Manifest lässt sich nicht verwenden: {what}</translation>
        </message>
        <message>
            <source>the manifest is not a table of names and values</source>
            <translation>Das Manifest ist keine Tabelle aus Namen und Werten.</translation>
        </message>
        <message>
            <source>the model cannot be loaded: {cause}</source>
            <translation>Das Modell lässt sich nicht laden: {cause}</translation>
        </message>
        <message>
            <source>the model does not work: {cause}</source>
            <translation>Das Modell arbeitet nicht: {cause}</translation>
        </message>
        <message>
            <source>the model file cannot be read</source>
            <translation>Die Modelldatei lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>the model file is damaged or not an ONNX file</source>
            <translation>Die Modelldatei ist beschädigt oder keine ONNX-Datei.</translation>
        </message>
        <message>
            <source>the name of an album</source>
            <translation>der Name eines Albums</translation>
        </message>
        <message>
            <source>the name of the camera</source>
            <translation>der Name der Kamera</translation>
        </message>
        <message>
            <source>the name of the lens</source>
            <translation>der Name des Objektivs</translation>
        </message>
        <message>
            <source>the pack cannot be copied: {cause}</source>
            <translation>Das Paket lässt sich nicht kopieren: {cause}</translation>
        </message>
        <message>
            <source>the picture does not fit into a {format} file: {cause}</source>
            <translation>Das Bild passt nicht in eine {format}-Datei: {cause}</translation>
        </message>
        <message>
            <source>the ranges of the built-in detector are missing</source>
            <translation>Die Bereiche des mitgelieferten Detektors fehlen.</translation>
        </message>
        <message>
            <source>the same day</source>
            <translation>am selben Tag</translation>
        </message>
        <message>
            <source>the sample needs {name} of the package {package}, which is not here</source>
            <translation>Die Beispielfotos brauchen {name} aus dem Paket {package}, das hier fehlt.</translation>
        </message>
        <message>
            <source>the server sends more bytes than the file has</source>
            <translation>Der Server schickt mehr Bytes, als die Datei hat.</translation>
        </message>
        <message>
            <source>the zip file cannot be unpacked: {cause}</source>
            <translation>Die ZIP-Datei lässt sich nicht auspacken: {cause}</translation>
        </message>
        <message>
            <source>the zip file is damaged: {cause}</source>
            <translation>Die ZIP-Datei ist beschädigt: {cause}</translation>
        </message>
        <message>
            <source>there is no library here yet; scan a folder to make one</source>
            <translation>Hier ist noch keine Bibliothek. Fügen Sie einen Ordner hinzu, um eine anzulegen.</translation>
        </message>
        <message>
            <source>there is no pack {key} to download; faceorg models list</source>
            <translation>Es gibt kein Paket {key} zum Herunterladen; siehe faceorg models list.</translation>
        </message>
        <message>
            <source>there is no such backup</source>
            <translation>Diese Sicherung gibt es nicht.</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <source>there is no such folder or zip file</source>
            <translation>Diesen Ordner oder diese ZIP-Datei gibt es nicht.</translation>
        </message>
        <message>
            <source>there is not enough memory to open it</source>
            <translation>Der Speicher reicht nicht, um sie zu öffnen.</translation>
        </message>
        <message>
            <source>these two and nobody else</source>
            <translation>diese beiden und sonst niemand</translation>
        </message>
        <message>
            <source>these words side by side</source>
            <translation>diese Wörter nebeneinander</translation>
        </message>
        <message>
            <source>this backup cannot be used: {damage}</source>
            <translation>Diese Sicherung lässt sich nicht verwenden: {damage}</translation>
        </message>
        <message>
            <source>this backup was made by a newer faceorg</source>
            <translation>Diese Sicherung stammt von einem neueren faceorg.</translation>
        </message>
        <message>
            <source>this could not be mended: {cause}</source>
            <translation>Das ließ sich nicht in Ordnung bringen: {cause}</translation>
        </message>
        <message>
            <source>this detector gives no points of the face</source>
            <translation>Dieser Detektor liefert keine Punkte des Gesichts.</translation>
        </message>
        <message>
            <source>this file is not a faceorg library</source>
            <translation>Diese Datei ist keine faceorg-Bibliothek.</translation>
        </message>
        <message>
            <source>this folder is not on the list</source>
            <translation>Dieser Ordner steht nicht in der Liste.</translation>
        </message>
        <message>
            <source>this folder was added by itself; remove it from the list</source>
            <translation>Dieser Ordner wurde für sich hinzugefügt. Entfernen Sie ihn aus der Liste.</translation>
        </message>
        <message>
            <source>this is a database, but not a faceorg library</source>
            <translation>Das ist eine Datenbank, aber keine faceorg-Bibliothek.</translation>
        </message>
        <message>
            <source>this is a folder, not a photo</source>
            <translation>Das ist ein Ordner, kein Foto.</translation>
        </message>
        <message>
            <source>this is no {kind} detector: it has no output {output}</source>
            <translation>Das ist kein {kind}-Detektor: Ihm fehlt der Ausgang {output}.</translation>
        </message>
        <message>
            <source>this is not a face recognition model</source>
            <translation>Das ist kein Modell zur Gesichtserkennung.</translation>
        </message>
        <message>
            <source>this is not a regular file</source>
            <translation>Das ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <source>this is not the face model faceorg knows: its checksum differs</source>
            <translation>Das ist nicht das Gesichtsmodell, das faceorg kennt: Seine Prüfsumme weicht ab.</translation>
        </message>
        <message>
            <source>this is not the file of the model pack: its checksum differs</source>
            <translation>Das ist nicht die Datei des Modellpakets: Ihre Prüfsumme weicht ab.</translation>
        </message>
        <message>
            <source>this is not the model of the pack: its checksum differs</source>
            <translation>Das ist nicht das Modell des Pakets: Seine Prüfsumme weicht ab.</translation>
        </message>
        <message>
            <source>this library cannot be written (read-only file or folder)</source>
            <translation>In diese Bibliothek lässt sich nicht schreiben (Datei oder Ordner ist schreibgeschützt).</translation>
        </message>
        <message>
            <source>this library is older; open it once with faceorg</source>
            <translation>Diese Bibliothek ist älter. Öffnen Sie sie einmal mit faceorg.</translation>
        </message>
        <message>
            <source>this library was made by a newer faceorg</source>
            <translation>Diese Bibliothek stammt von einem neueren faceorg.</translation>
        </message>
        <message>
            <source>this manifest is of a format this faceorg does not know</source>
            <translation>Dieses Manifest hat ein Format, das dieses faceorg nicht kennt.</translation>
        </message>
        <message>
            <source>this needs the program ffmpeg: install it, or the Python package imageio-ffmpeg</source>
            <translation>Das braucht das Programm ffmpeg: Installieren Sie es oder das Python-Paket imageio-ffmpeg.</translation>
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
            <source>three people; also people:&gt;4</source>
            <translation>drei Personen; auch people:&gt;4</translation>
        </message>
        <message>
            <source>through {what}</source>
            <translation>durch {what}</translation>
        </message>
        <message>
            <source>times, with a year or without</source>
            <translation>Zeiten, mit Jahr oder ohne</translation>
        </message>
        <message>
            <source>too large to open safely: {size:.0f} megapixels</source>
            <translation>Zu groß, um es sicher zu öffnen: {size:.0f} Megapixel</translation>
        </message>
        <message>
            <source>too large to open safely: {size} megapixels</source>
            <translation>Zu groß, um es sicher zu öffnen: {size} Megapixel</translation>
        </message>
        <message>
            <source>too large to open safely: {width} by {height} pixels</source>
            <translation>Zu groß, um es sicher zu öffnen: {width} × {height} Pixel</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message>
            <source>very much alike</source>
            <translation>sehr ähnlich</translation>
        </message>
        <message>
            <source>videos</source>
            <translation>Videos</translation>
        </message>
        <message>
            <source>what the photo's file is called now</source>
            <translation>wie die Datei des Fotos jetzt heißt</translation>
        </message>
        <message>
            <source>who is in it, such as Anna, Ben</source>
            <translation>wer darauf ist, etwa Anna, Ben</translation>
        </message>
        <message>
            <source>winter</source>
            <translation>Winter</translation>
        </message>
        <message>
            <source>within {km} km of {place}</source>
            <translation>bis {km} km von {place}</translation>
        </message>
        <message>
            <source>without {what}</source>
            <translation>ohne {what}</translation>
        </message>
        <message>
            <source>year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>year it was taken</source>
            <translation>Jahr der Aufnahme</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>yes oder no</translation>
        </message>
        <message>
            <source>{address} cannot be had: the server answered {code} {cause}</source>
            <translation>{address} ist nicht zu bekommen: Der Server antwortete {code} {cause}</translation>
        </message>
        <message>
            <source>{address} cannot be reached: {cause}; what you fetched elsewhere comes in by faceorg models import</source>
            <translation>{address} ist nicht zu erreichen: {cause}. Was Sie anderswo geholt haben, nehmen Sie auf dieser Seite aus einem Ordner oder einer ZIP-Datei herein.</translation>
        </message>
        <message>
            <source>{address}: the download broke off after {size}{why}; try again, and it goes on from there</source>
            <translation>{address}: Der Download brach nach {size} ab{why}. Beim nächsten Versuch geht er von dort weiter.</translation>
        </message>
        <message>
            <source>{address}: the file there has {total:,} bytes, not {wanted:,}; it is not the one that is known</source>
            <translation>{address}: Die Datei dort hat {total:,} Bytes, nicht {wanted:,}; es ist nicht die bekannte.</translation>
        </message>
        <message>
            <source>{address}: this is not the file that is known: its SHA-256 is {found}…, not {wanted}…; nothing was installed</source>
            <translation>{address}: Das ist nicht die bekannte Datei: Ihre SHA-256 ist {found}…, nicht {wanted}…. Nichts wurde installiert.</translation>
        </message>
        <message>
            <source>{address}: {size:,} bytes came, not {wanted:,}</source>
            <translation>{address}: Es kamen {size:,} Bytes, nicht {wanted:,}.</translation>
        </message>
        <message>
            <source>{address}: {total:,} bytes is larger than any model pack</source>
            <translation>{address}: {total:,} Bytes sind mehr als jedes Modellpaket.</translation>
        </message>
        <message>
            <source>{copies}, {faces} hidden.</source>
            <translation>{copies}, {faces} unkenntlich.</translation>
        </message>
        <message>
            <source>{count} albums are named so but for capitals: {names}</source>
            <translation>{count} Alben heißen bis auf Groß- und Kleinschreibung so: {names}</translation>
        </message>
        <message>
            <source>{count} directly in it</source>
            <translation>{count} davon direkt darin</translation>
        </message>
        <message>
            <source>{count} missing</source>
            <translation>{count} fehlen</translation>
        </message>
        <message>
            <source>{count} people are named {name}; say which (p{first}, p{second}, …)</source>
            <translation>{count} Personen heißen {name}; sagen Sie, welche (p{first}, p{second}, …).</translation>
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
            <source>{day} is not a day; write it like 2015-03-31</source>
            <translation>{day} ist kein Tag; schreiben Sie ihn wie 2015-03-31.</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <source>{faces} hidden, {others} visible</source>
            <translation>{faces} unkenntlich, {others} sichtbar</translation>
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
            <source>{first} is one group already</source>
            <translation>{first} ist schon eine Gruppe.</translation>
        </message>
        <message>
            <source>{into} and {other} are one person already</source>
            <translation>{into} und {other} sind schon eine Person.</translation>
        </message>
        <message>
            <source>{into} cannot be merged with itself</source>
            <translation>{into} lässt sich nicht mit sich selbst zusammenführen.</translation>
        </message>
        <message>
            <source>{key} is in use; choose another pack first (faceorg models use)</source>
            <translation>{key} wird verwendet; wählen Sie zuerst ein anderes Paket.</translation>
        </message>
        <message>
            <source>{key} is no answer to this question. These keys are:</source>
            <translation>{key} ist keine Antwort auf diese Frage. Diese Tasten gelten:</translation>
        </message>
        <message>
            <source>{key} was taken back already</source>
            <translation>{key} wurde schon zurückgenommen.</translation>
        </message>
        <message>
            <source>{key}: needs a name and years, such as {key}:Anna&lt;3.</source>
            <translation>{key}: braucht einen Namen und Jahre, etwa {key}:Anna&lt;3.</translation>
        </message>
        <message>
            <source>{key}: needs a number, such as {key}:3 or {key}:&gt;=4.</source>
            <translation>{key}: braucht eine Zahl, etwa {key}:3 oder {key}:&gt;=4.</translation>
        </message>
        <message>
            <source>{key}: needs a point and a distance, such as {key}:41.9,12.5,10km.</source>
            <translation>{key}: braucht einen Punkt und eine Entfernung, etwa {key}:41.9,12.5,10km.</translation>
        </message>
        <message>
            <source>{key}: needs names with commas between, such as {key}:Anna,Bob.</source>
            <translation>{key}: braucht Namen mit Kommas dazwischen, etwa {key}:Anna,Bob.</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} und %n weitere</numerusform>
                <numerusform>{name} und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} in it is not a plain file</source>
            <translation>{name} darin ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <source>{name} is in this photo already. Is it a mirror, a collage, a picture?</source>
            <translation>{name} ist schon auf diesem Foto. Ein Spiegel, eine Collage, ein Bild?</translation>
        </message>
        <message>
            <source>{name} is included again</source>
            <translation>{name} wird wieder einbezogen</translation>
        </message>
        <message>
            <source>{name} is no picture that faceorg can read.</source>
            <translation>{name} ist kein Bild, das faceorg lesen kann.</translation>
        </message>
        <message>
            <source>{name} is the person these faces are of</source>
            <translation>Diese Gesichter gehören schon zu {name}.</translation>
        </message>
        <message>
            <source>{name}: {photos} taken there; show them</source>
            <translation>{name}: {photos} dort aufgenommen; zeigen</translation>
        </message>
        <message>
            <source>{name}: {photos} together; show them</source>
            <translation>{name}: {photos} gemeinsam; zeigen</translation>
        </message>
        <message>
            <source>{name}?</source>
            <translation>{name}?</translation>
        </message>
        <message>
            <source>{name}? {source}</source>
            <translation>{name}? {source}</translation>
        </message>
        <message>
            <source>{number} alike</source>
            <translation>Ähnlichkeit {number}</translation>
        </message>
        <message>
            <source>{number} of {faces}</source>
            <translation>{number} von {faces}</translation>
        </message>
        <message>
            <source>{n} km</source>
            <translation>{n} km</translation>
        </message>
        <message>
            <source>{n} m</source>
            <translation>{n} m</translation>
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
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
        <message>
            <source>{one} and {other} are different people</source>
            <translation>{one} und {other} sind verschiedene Personen</translation>
        </message>
        <message>
            <source>{photos} copied</source>
            <translation>{photos} kopiert</translation>
        </message>
        <message>
            <source>{photos} could not be copied:</source>
            <translation>Nicht kopiert: {photos}</translation>
        </message>
        <message>
            <source>{photos}, shown as {tiles}</source>
            <translation>{photos}, gezeigt als {tiles}</translation>
        </message>
        <message>
            <source>{source} named it {name} (read {when}).</source>
            <translation>Laut {source} ist das {name} (gelesen {when}).</translation>
        </message>
        <message>
            <source>{speed} a second</source>
            <translation>{speed} pro Sekunde</translation>
        </message>
        <message>
            <source>{these} without {those}</source>
            <translation>{these} ohne {those}</translation>
        </message>
        <message>
            <source>{time}, any year</source>
            <translation>{time}, jedes Jahr</translation>
        </message>
        <message>
            <source>{url}: faceorg downloads over https only</source>
            <translation>{url}: faceorg lädt nur über https herunter.</translation>
        </message>
        <message>
            <source>{what} (undone)</source>
            <translation>{what} (rückgängig gemacht)</translation>
        </message>
        <message>
            <source>{what} files</source>
            <translation>{what}-Dateien</translation>
        </message>
        <message>
            <source>{what}. {keys} undoes it.</source>
            <translation>{what}. {keys} macht es rückgängig.</translation>
        </message>
        <message>
            <source>{what}; try again when it is done</source>
            <translation>{what}; versuchen Sie es noch einmal, wenn das fertig ist.</translation>
        </message>
        <message>
            <source>“{name}” has nothing to do with this face</source>
            <translation>„{name}“ hat nichts mit diesem Gesicht zu tun</translation>
        </message>
        <message>
            <source>“{name}” is not a photo or a video.</source>
            <translation>„{name}“ ist kein Foto oder Video.</translation>
        </message>
        <message>
            <source>“{text}” is no date. Write 2019, 2019-06, 2019-06-30, summer-2019 or 2018..2020.</source>
            <translation>„{text}“ ist kein Datum. Schreiben Sie 2019, 2019-06, 2019-06-30, summer-2019 oder 2018..2020.</translation>
        </message>
        <message>
            <source>“{text}” is not a group; write p3 or c12 as faceorg people lists them</source>
            <translation>„{text}“ ist keine Gruppe; schreiben Sie p3 oder c12, wie faceorg people sie auflistet.</translation>
        </message>
        <message>
            <source>“{text}” is not known here. There is {known}.</source>
            <translation>„{text}“ ist hier nicht bekannt. Es gibt {known}.</translation>
        </message>
    </context>
</TS>
