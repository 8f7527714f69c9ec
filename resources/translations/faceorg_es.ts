<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>faceorg</name>
        <message numerus="yes">
            <source>%n copies</source>
            <translation>
                <numerusform>%n copia</numerusform>
                <numerusform>%n copias</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n faces</source>
            <translation>
                <numerusform>%n cara</numerusform>
                <numerusform>%n caras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n faces to go</source>
            <translation>
                <numerusform>queda %n cara</numerusform>
                <numerusform>quedan %n caras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be read</source>
            <translation>
                <numerusform>no se pudo leer %n archivo</numerusform>
                <numerusform>no se pudieron leer %n archivos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be used</source>
            <translation>
                <numerusform>no se pudo usar %n archivo</numerusform>
                <numerusform>no se pudieron usar %n archivos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them not there any more</source>
            <translation>
                <numerusform>%n de ellas ya no está</numerusform>
                <numerusform>%n de ellas ya no están</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n persona</numerusform>
                <numerusform>%n personas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos</source>
            <translation>
                <numerusform>%n foto</numerusform>
                <numerusform>%n fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos chosen</source>
            <translation>
                <numerusform>%n foto elegida</numerusform>
                <numerusform>%n fotos elegidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos still to be searched for faces.</source>
            <translation>
                <numerusform>Falta buscar caras en %n foto.</numerusform>
                <numerusform>Falta buscar caras en %n fotos.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About faceorg</source>
            <translation>&amp;Acerca de faceorg</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportar…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Pantalla completa</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>&amp;Larger thumbnails</source>
            <translation>Miniaturas más &amp;grandes</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Buscar</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>001, 002, …</source>
            <translation>001, 002, …</translation>
        </message>
        <message>
            <source>1 face</source>
            <translation>1 cara</translation>
        </message>
        <message>
            <source>1 person</source>
            <translation>1 persona</translation>
        </message>
        <message>
            <source>1 photo</source>
            <translation>1 foto</translation>
        </message>
        <message>
            <source>A face in question</source>
            <translation>Una cara por la que se pregunta</translation>
        </message>
        <message>
            <source>A face without a name yet</source>
            <translation>Una cara todavía sin nombre</translation>
        </message>
        <message>
            <source>A few coloured squares remain, which can still give a hint.</source>
            <translation>Quedan unos cuadros de color que todavía pueden dar una pista.</translation>
        </message>
        <message>
            <source>A folder with InsightFace models (.onnx) you already have</source>
            <translation>Una carpeta con modelos InsightFace (.onnx) que ya tenga</translation>
        </message>
        <message>
            <source>About faceorg</source>
            <translation>Acerca de faceorg</translation>
        </message>
        <message>
            <source>About this photo</source>
            <translation>Sobre esta foto</translation>
        </message>
        <message>
            <source>About this photo (I)</source>
            <translation>Sobre esta foto (I)</translation>
        </message>
        <message>
            <source>Add &amp;folder…</source>
            <translation>Añadir &amp;carpeta…</translation>
        </message>
        <message>
            <source>Add &amp;photos…</source>
            <translation>Añadir &amp;fotos…</translation>
        </message>
        <message>
            <source>Add a few example photos</source>
            <translation>Añadir algunas fotos de ejemplo</translation>
        </message>
        <message>
            <source>Add a folder of photos</source>
            <translation>Añadir una carpeta de fotos</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Añadir una carpeta…</translation>
        </message>
        <message>
            <source>Add all photos in a folder (Ctrl+O)</source>
            <translation>Añadir todas las fotos de una carpeta (Ctrl+O)</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Añadir archivos</translation>
        </message>
        <message>
            <source>Add its photos</source>
            <translation>Añadir sus fotos</translation>
        </message>
        <message>
            <source>Add photos</source>
            <translation>Añadir fotos</translation>
        </message>
        <message>
            <source>Add single photos (Ctrl+Shift+O)</source>
            <translation>Añadir fotos sueltas (Ctrl+Mayús+O)</translation>
        </message>
        <message>
            <source>Add to album</source>
            <translation>Añadir a un álbum</translation>
        </message>
        <message>
            <source>Added {photos} to {name}</source>
            <translation>{photos} en {name}</translation>
        </message>
        <message>
            <source>Adding photos</source>
            <translation>Añadiendo fotos</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Albums</source>
            <translation>Álbumes</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Todo listo</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
        <message>
            <source>All of it will be {name}.</source>
            <translation>Todo ello será {name}.</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Todas las fotos</translation>
        </message>
        <message>
            <source>All photos (Ctrl+1)</source>
            <translation>Todas las fotos (Ctrl+1)</translation>
        </message>
        <message>
            <source>Also trust faces that were only recognized</source>
            <translation>Fiarse también de caras solo reconocidas</translation>
        </message>
        <message>
            <source>An album of {photos}; the photos stay where they are.</source>
            <translation>Un álbum de {photos}; las fotos se quedan donde están.</translation>
        </message>
        <message>
            <source>An album that always shows what this search finds</source>
            <translation>Un álbum que muestra siempre lo que encuentra esta búsqueda</translation>
        </message>
        <message>
            <source>Anna and Bob together</source>
            <translation>Anna y Bob juntos</translation>
        </message>
        <message>
            <source>Anna without Carl</source>
            <translation>Anna sin Carl</translation>
        </message>
        <message>
            <source>Another language is spoken from the next start on.</source>
            <translation>El idioma cambia la próxima vez que abra faceorg.</translation>
        </message>
        <message>
            <source>Another person is named {name} now</source>
            <translation>Ahora otra persona se llama {name}</translation>
        </message>
        <message>
            <source>Another person named {name}</source>
            <translation>Otra persona llamada {name}</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>Apple Neural Engine</source>
            <translation>Apple Neural Engine</translation>
        </message>
        <message>
            <source>Are these all {name}?</source>
            <translation>¿Son todas de {name}?</translation>
        </message>
        <message>
            <source>Are these the same person?</source>
            <translation>¿Son la misma persona?</translation>
        </message>
        <message>
            <source>Are these {name}?</source>
            <translation>¿Es {name}?</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Ask another time (S)</source>
            <translation>Preguntar en otro momento (S)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Back (Escape)</source>
            <translation>Atrás (Esc)</translation>
        </message>
        <message>
            <source>Back to everyone</source>
            <translation>Volver a todos</translation>
        </message>
        <message>
            <source>Back to everyone (Esc)</source>
            <translation>Volver a todos (Esc)</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Copias de seguridad</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Desenfoque</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Recuperar</translation>
        </message>
        <message numerus="yes">
            <source>Bring back %n faces</source>
            <translation>
                <numerusform>Recuperar %n cara</numerusform>
                <numerusform>Recuperar %n caras</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring this face back</source>
            <translation>Recuperar esta cara</translation>
        </message>
        <message>
            <source>Brought back {faces}</source>
            <translation>Recuperado: {faces}</translation>
        </message>
        <message>
            <source>Built in</source>
            <translation>Incluidos</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Cámara</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Careful: software can often tell who is behind a blur. Use it for looks, not for safety.</source>
            <translation>Cuidado: un programa a menudo reconoce a quien está tras un desenfoque. Úselo por estética, no por seguridad.</translation>
        </message>
        <message>
            <source>Changed the cover</source>
            <translation>Portada cambiada</translation>
        </message>
        <message>
            <source>Checking the copies</source>
            <translation>Comprobando las copias</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Elegir</translation>
        </message>
        <message>
            <source>Choose &amp;all</source>
            <translation>Elegir &amp;todo</translation>
        </message>
        <message>
            <source>Choose &amp;none</source>
            <translation>No elegir &amp;nada</translation>
        </message>
        <message>
            <source>Choose a folder for the copies.</source>
            <translation>Elija una carpeta para las copias.</translation>
        </message>
        <message>
            <source>Choose a folder, or make a new one</source>
            <translation>Elegir una carpeta o crear una nueva</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Elegir una carpeta…</translation>
        </message>
        <message>
            <source>Choose a picture for {name}</source>
            <translation>Elegir una imagen para {name}</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>No elegir nada</translation>
        </message>
        <message>
            <source>Choose none (Escape)</source>
            <translation>No elegir nada (Esc)</translation>
        </message>
        <message>
            <source>Choose photos…</source>
            <translation>Elegir fotos…</translation>
        </message>
        <message>
            <source>Choose some photos and press “New album…”, or save a search as an album.</source>
            <translation>Elija fotos y pulse «Álbum nuevo…», o guarde una búsqueda como álbum.</translation>
        </message>
        <message>
            <source>Choose some photos first.</source>
            <translation>Elija primero algunas fotos.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Click a photo to go to it; the wheel goes on and back</source>
            <translation>Un clic lleva a la foto; la rueda avanza y retrocede</translation>
        </message>
        <message>
            <source>Click or drag to go to a time</source>
            <translation>Haga clic o arrastre para ir a una fecha</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Confirmed {faces}</source>
            <translation>Confirmado: {faces}</translation>
        </message>
        <message>
            <source>Continue in background</source>
            <translation>Seguir en segundo plano</translation>
        </message>
        <message>
            <source>Copies in which faces are hidden for good</source>
            <translation>Copias con las caras ocultas para siempre</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar la ruta</translation>
        </message>
        <message>
            <source>Copy the chosen photos to a folder, with the names of the people in them</source>
            <translation>Copiar las fotos elegidas a una carpeta, con los nombres de quienes salen</translation>
        </message>
        <message>
            <source>Copy the chosen photos, or all that are shown, with the names in them</source>
            <translation>Copiar las fotos elegidas, o todas las visibles, con los nombres</translation>
        </message>
        <message>
            <source>Copy to</source>
            <translation>Copiar en</translation>
        </message>
        <message>
            <source>Copy where the photo lies</source>
            <translation>Copiar dónde está la foto</translation>
        </message>
        <message>
            <source>Copying photos</source>
            <translation>Copiando fotos</translation>
        </message>
        <message>
            <source>Cover with</source>
            <translation>Cubrir con</translation>
        </message>
        <message>
            <source>Create album</source>
            <translation>Crear álbum</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Delete album</source>
            <translation>Borrar álbum</translation>
        </message>
        <message>
            <source>Delete the album “{name}”?</source>
            <translation>¿Borrar el álbum «{name}»?</translation>
        </message>
        <message>
            <source>Does not belong here</source>
            <translation>No va aquí</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Rehecho: {what}</translation>
        </message>
        <message>
            <source>Draw a frame around a face (D)</source>
            <translation>Dibujar un marco alrededor de una cara (D)</translation>
        </message>
        <message>
            <source>Drop photos and folders to add them
(they stay where they are)</source>
            <translation>Suelte fotos y carpetas para añadirlas
(se quedan donde están)</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window, or press Ctrl+O.</source>
            <translation>Suelte fotos o carpetas en cualquier parte de esta ventana, o pulse Ctrl+O.</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window. faceorg finds the faces in them and puts together those of the same person; you say who they are.</source>
            <translation>Suelte fotos o carpetas en cualquier parte de esta ventana. faceorg encuentra las caras y junta las de la misma persona; usted dice quiénes son.</translation>
        </message>
        <message>
            <source>Every copy was searched again: no hidden face was recognized.</source>
            <translation>Cada copia se ha revisado: no se reconoció ninguna cara oculta.</translation>
        </message>
        <message>
            <source>Every face here is this person</source>
            <translation>Todas estas caras son de esta persona</translation>
        </message>
        <message>
            <source>Every face is in a group.</source>
            <translation>Todas las caras están en un grupo.</translation>
        </message>
        <message>
            <source>Every file you added could be read.</source>
            <translation>Se pudieron leer todos los archivos añadidos.</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Everyone but…</source>
            <translation>Todos menos…</translation>
        </message>
        <message>
            <source>Everyone has a name.</source>
            <translation>Todos tienen nombre.</translation>
        </message>
        <message>
            <source>Everything stays on this computer. faceorg has no account, sends nothing, and never changes your photos.</source>
            <translation>Todo se queda en este ordenador. faceorg no tiene cuentas, no envía nada y nunca cambia sus fotos.</translation>
        </message>
        <message>
            <source>Exactly these {photos}</source>
            <translation>Exactamente estas {photos}</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Ejemplos</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export {photos}</source>
            <translation>Exportar {photos}</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Face: {name}</source>
            <translation>Cara: {name}</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Caras</translation>
        </message>
        <message>
            <source>Faces hidden here: {count}</source>
            <translation>Caras ocultas aquí: {count}</translation>
        </message>
        <message>
            <source>Fetching the sample</source>
            <translation>Preparando el ejemplo</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>File names</source>
            <translation>Nombres de archivo</translation>
        </message>
        <message>
            <source>File names often tell names and dates</source>
            <translation>Los nombres de archivo suelen revelar nombres y fechas</translation>
        </message>
        <message>
            <source>Files that could not be read (Ctrl+6)</source>
            <translation>Archivos que no se pudieron leer (Ctrl+6)</translation>
        </message>
        <message>
            <source>Files with problems</source>
            <translation>Archivos con problemas</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Find faces with</source>
            <translation>Buscar caras con</translation>
        </message>
        <message>
            <source>Find somebody by name</source>
            <translation>Buscar a alguien por su nombre</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>Buscando caras</translation>
        </message>
        <message>
            <source>Fol&amp;ders…</source>
            <translation>Ca&amp;rpetas…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Folder of other models</source>
            <translation>Carpeta de otros modelos</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>Carpetas</translation>
        </message>
        <message>
            <source>For example</source>
            <translation>Por ejemplo</translation>
        </message>
        <message>
            <source>Forget the birthday of {name}</source>
            <translation>Olvidar el cumpleaños de {name}</translation>
        </message>
        <message>
            <source>Frame a missed face</source>
            <translation>Enmarcar una cara no vista</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Full screen (F11)</source>
            <translation>Pantalla completa (F11)</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Go to a time</source>
            <translation>Ir a una fecha</translation>
        </message>
        <message>
            <source>Graphics card (DirectX)</source>
            <translation>Tarjeta gráfica (DirectX)</translation>
        </message>
        <message>
            <source>Grouping people</source>
            <translation>Agrupando personas</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Ocultas</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ocultar</translation>
        </message>
        <message>
            <source>Hide {name}</source>
            <translation>Ocultar a {name}</translation>
        </message>
        <message>
            <source>Hiding faces</source>
            <translation>Ocultando caras</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>How much is answered</source>
            <translation>Cuánto está respondido</translation>
        </message>
        <message>
            <source>How to &amp;search</source>
            <translation>Cómo &amp;buscar</translation>
        </message>
        <message>
            <source>How to search</source>
            <translation>Cómo buscar</translation>
        </message>
        <message>
            <source>How?</source>
            <translation>¿Cómo?</translation>
        </message>
        <message>
            <source>If this does not work on your computer, the processor is used.</source>
            <translation>Si no funciona en su ordenador, se usa el procesador.</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorar</translation>
        </message>
        <message numerus="yes">
            <source>Ignore %n faces</source>
            <translation>
                <numerusform>Ignorar %n cara</numerusform>
                <numerusform>Ignorar %n caras</numerusform>
            </translation>
        </message>
        <message>
            <source>Ignore this person here</source>
            <translation>Ignorar a esta persona aquí</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>Ignoradas</translation>
        </message>
        <message>
            <source>Ignored {faces}</source>
            <translation>Ignorado: {faces}</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Información</translation>
        </message>
        <message>
            <source>Insert: {what}</source>
            <translation>Insertar: {what}</translation>
        </message>
        <message>
            <source>Intel graphics (OpenVINO)</source>
            <translation>Gráficos Intel (OpenVINO)</translation>
        </message>
        <message>
            <source>Is this {name}?</source>
            <translation>¿Es {name}?</translation>
        </message>
        <message>
            <source>Knows who is in your photos, on this computer alone: nothing is sent anywhere.

MIT licence. Faces are found with CenterFace (MIT) and told apart with dlib's face network (public domain), unless you chose other models.</source>
            <translation>Sabe quién sale en sus fotos, solo en este ordenador: no se envía nada a ninguna parte.

Licencia MIT. CenterFace (MIT) encuentra las caras y la red de dlib (dominio público) las distingue, salvo que haya elegido otros modelos.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>Más grande (+)</translation>
        </message>
        <message>
            <source>Learning faces with the new models</source>
            <translation>Aprendiendo las caras con los modelos nuevos</translation>
        </message>
        <message>
            <source>Leave the search and show all photos</source>
            <translation>Dejar la búsqueda y mostrar todas las fotos</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Library file</source>
            <translation>Archivo de la biblioteca</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Look again at every folder that was added</source>
            <translation>Volver a mirar todas las carpetas añadidas</translation>
        </message>
        <message>
            <source>Look around with a few example photos</source>
            <translation>Echar un vistazo con unas fotos de ejemplo</translation>
        </message>
        <message>
            <source>Look at these files once more</source>
            <translation>Mirar estos archivos otra vez</translation>
        </message>
        <message>
            <source>Look for &amp;new photos</source>
            <translation>Buscar fotos &amp;nuevas</translation>
        </message>
        <message>
            <source>Look for new photos</source>
            <translation>Buscar fotos nuevas</translation>
        </message>
        <message>
            <source>Looking at files</source>
            <translation>Mirando archivos</translation>
        </message>
        <message>
            <source>Looking closer…</source>
            <translation>Mirando de cerca…</translation>
        </message>
        <message>
            <source>Looking for faces in the preview</source>
            <translation>Buscando caras en la vista previa</translation>
        </message>
        <message>
            <source>Looking for new photos</source>
            <translation>Buscando fotos nuevas</translation>
        </message>
        <message>
            <source>Looks like {name}; Y says yes, N says no</source>
            <translation>Se parece a {name}; Y dice que sí, N que no</translation>
        </message>
        <message>
            <source>Make copies in which faces are hidden for good</source>
            <translation>Hacer copias con las caras ocultas para siempre</translation>
        </message>
        <message>
            <source>Make safe copies of {photos}</source>
            <translation>Hacer copias seguras de {photos}</translation>
        </message>
        <message>
            <source>Making safe copies</source>
            <translation>Haciendo copias seguras</translation>
        </message>
        <message numerus="yes">
            <source>Mark %n pictures as not a face</source>
            <translation>
                <numerusform>Marcar %n imagen como «no es una cara»</numerusform>
                <numerusform>Marcar %n imágenes como «no es una cara»</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark the faces (F)</source>
            <translation>Marcar las caras (F)</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Juntar</translation>
        </message>
        <message>
            <source>Merge {one} with {other}</source>
            <translation>Juntar a {one} con {other}</translation>
        </message>
        <message>
            <source>Merged into one</source>
            <translation>Juntados</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Juntar…</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Mosaic</source>
            <translation>Mosaico</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Mover a…</translation>
        </message>
        <message>
            <source>NVIDIA graphics card</source>
            <translation>Tarjeta gráfica NVIDIA</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message numerus="yes">
            <source>Name %n faces {name}</source>
            <translation>
                <numerusform>Llamar {name} a %n cara</numerusform>
                <numerusform>Llamar {name} a %n caras</numerusform>
            </translation>
        </message>
        <message>
            <source>Name (you can give it later)</source>
            <translation>Nombre (puede darlo después)</translation>
        </message>
        <message>
            <source>Name of the album</source>
            <translation>Nombre del álbum</translation>
        </message>
        <message>
            <source>Name of the copies</source>
            <translation>Nombre de las copias</translation>
        </message>
        <message>
            <source>Name of this person</source>
            <translation>Nombre de esta persona</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Con nombre</translation>
        </message>
        <message>
            <source>Named {name}</source>
            <translation>Ahora es {name}</translation>
        </message>
        <message>
            <source>Names and albums are kept in this one file.</source>
            <translation>Los nombres y álbumes se guardan en este único archivo.</translation>
        </message>
        <message>
            <source>Names you give and faces you sort are listed here, and can be taken back.</source>
            <translation>Aquí aparecen los nombres que da y las caras que ordena, y todo se puede deshacer.</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Poner nombre…</translation>
        </message>
        <message>
            <source>Neutral names (photo-001, …)</source>
            <translation>Nombres neutros (photo-001, …)</translation>
        </message>
        <message>
            <source>Never ask again (I)</source>
            <translation>No volver a preguntar (I)</translation>
        </message>
        <message>
            <source>New album</source>
            <translation>Álbum nuevo</translation>
        </message>
        <message>
            <source>New album…</source>
            <translation>Álbum nuevo…</translation>
        </message>
        <message>
            <source>New person “{name}”</source>
            <translation>Persona nueva «{name}»</translation>
        </message>
        <message>
            <source>Next (Right)</source>
            <translation>Siguiente (Derecha)</translation>
        </message>
        <message>
            <source>Next photo</source>
            <translation>Foto siguiente</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>No (N)</source>
            <translation>No (N)</translation>
        </message>
        <message>
            <source>No albums yet</source>
            <translation>Todavía no hay álbumes</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>Todavía no hay copia</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Sin fecha</translation>
        </message>
        <message>
            <source>No face here is this person</source>
            <translation>Ninguna de estas caras es de esta persona</translation>
        </message>
        <message>
            <source>No faces found in this photo</source>
            <translation>No se encontraron caras en esta foto</translation>
        </message>
        <message>
            <source>No faces here any more. Answer a question above, or go back.</source>
            <translation>Ya no hay caras aquí. Responda una pregunta arriba o vuelva atrás.</translation>
        </message>
        <message>
            <source>No photos here</source>
            <translation>No hay fotos aquí</translation>
        </message>
        <message>
            <source>No photos match</source>
            <translation>Ninguna foto coincide</translation>
        </message>
        <message>
            <source>No photos yet</source>
            <translation>Todavía no hay fotos</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>Sin problemas</translation>
        </message>
        <message>
            <source>No to all</source>
            <translation>No a todas</translation>
        </message>
        <message>
            <source>No, this is not {name}</source>
            <translation>No, no es {name}</translation>
        </message>
        <message>
            <source>Nobody I know</source>
            <translation>Nadie que conozca</translation>
        </message>
        <message>
            <source>Nobody has a name yet.

Choose “To name” and start with the first.</source>
            <translation>Todavía nadie tiene nombre.

Elija «Por nombrar» y empiece por el primero.</translation>
        </message>
        <message>
            <source>Nobody here yet.

Add a folder of photos, and the people in them will appear.</source>
            <translation>Todavía no hay nadie.

Añada una carpeta de fotos y aparecerán las personas que salen.</translation>
        </message>
        <message>
            <source>Nobody in these photos has a name yet.</source>
            <translation>En estas fotos nadie tiene nombre todavía.</translation>
        </message>
        <message>
            <source>Nobody is called “{name}”.</source>
            <translation>Nadie se llama «{name}».</translation>
        </message>
        <message>
            <source>Nobody is hidden.</source>
            <translation>No hay nadie oculto.</translation>
        </message>
        <message>
            <source>Nobody is ignored.</source>
            <translation>No se ignora a nadie.</translation>
        </message>
        <message>
            <source>Nobody is named {name}; searched as a word</source>
            <translation>Nadie se llama {name}; se buscó como palabra</translation>
        </message>
        <message>
            <source>Nobody you know</source>
            <translation>Nadie que conozca</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>No es una cara</translation>
        </message>
        <message>
            <source>Not someone I know: ask no more (Ctrl+I)</source>
            <translation>No le conozco: no preguntar más (Ctrl+I)</translation>
        </message>
        <message>
            <source>Not there</source>
            <translation>No está</translation>
        </message>
        <message>
            <source>Not this person</source>
            <translation>No es esta persona</translation>
        </message>
        <message>
            <source>Nothing but the photos; Escape leads back</source>
            <translation>Solo las fotos; Esc para volver</translation>
        </message>
        <message>
            <source>Nothing decided yet</source>
            <translation>Todavía nada decidido</translation>
        </message>
        <message>
            <source>Nothing in it yet</source>
            <translation>Todavía vacío</translation>
        </message>
        <message>
            <source>Nothing is lost: you can undo this at any time.</source>
            <translation>No se pierde nada: puede deshacerlo cuando quiera.</translation>
        </message>
        <message>
            <source>Nothing of the face is left in the copy, and nothing else tells: no date, no place, no hidden preview.</source>
            <translation>De la cara no queda nada en la copia, y nada más delata: ni fecha, ni lugar, ni miniatura oculta.</translation>
        </message>
        <message>
            <source>Nothing to ask. New photos bring new questions.</source>
            <translation>Nada que preguntar. Las fotos nuevas traen preguntas nuevas.</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>Aceptar</translation>
        </message>
        <message>
            <source>One of the faces to name</source>
            <translation>Una de las caras por nombrar</translation>
        </message>
        <message>
            <source>Only people with a name</source>
            <translation>Solo personas con nombre</translation>
        </message>
        <message>
            <source>Only people you hid, to show them again</source>
            <translation>Solo las personas ocultas, para volver a mostrarlas</translation>
        </message>
        <message>
            <source>Only who waits for a name</source>
            <translation>Solo quienes esperan un nombre</translation>
        </message>
        <message>
            <source>Only…</source>
            <translation>Solo…</translation>
        </message>
        <message>
            <source>Open &amp;log folder</source>
            <translation>Abrir la carpeta del &amp;registro</translation>
        </message>
        <message>
            <source>Open a map on the web</source>
            <translation>Abrir un mapa en la web</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir la carpeta</translation>
        </message>
        <message>
            <source>Open the folder the backups lie in</source>
            <translation>Abrir la carpeta de las copias</translation>
        </message>
        <message>
            <source>Open the folder the photo lies in</source>
            <translation>Abrir la carpeta donde está la foto</translation>
        </message>
        <message>
            <source>Otherwise only faces you named or confirmed yourself stay visible</source>
            <translation>Si no, solo quedan visibles las caras que usted nombró o confirmó</translation>
        </message>
        <message>
            <source>Oval</source>
            <translation>Óvalo</translation>
        </message>
        <message>
            <source>P&amp;references…</source>
            <translation>&amp;Preferencias…</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Pausing…</source>
            <translation>Pausando…</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>People in these photos</source>
            <translation>Personas en estas fotos</translation>
        </message>
        <message>
            <source>People you named</source>
            <translation>Personas que ha nombrado</translation>
        </message>
        <message>
            <source>People, dates, words</source>
            <translation>Personas, fechas, palabras</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Photo before</source>
            <translation>Foto anterior</translation>
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
            <translation>Fotos anteriores y posteriores a esta</translation>
        </message>
        <message>
            <source>Photos stay where they are; faceorg only reads them.</source>
            <translation>Las fotos se quedan donde están; faceorg solo las lee.</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Previous (Left)</source>
            <translation>Anterior (Izquierda)</translation>
        </message>
        <message>
            <source>Previous photo</source>
            <translation>Foto anterior</translation>
        </message>
        <message>
            <source>Private by design: everything happens on this computer, nothing is ever sent anywhere. Your photos stay where they are and are never changed.</source>
            <translation>Privado desde el principio: todo ocurre en este ordenador, nunca se envía nada. Sus fotos se quedan donde están y no se cambian nunca.</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problemas</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Procesador</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message numerus="yes">
            <source>Put %n faces together</source>
            <translation>
                <numerusform>Reunir %n cara</numerusform>
                <numerusform>Reunir %n caras</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the chosen photos into a new album</source>
            <translation>Poner las fotos elegidas en un álbum nuevo</translation>
        </message>
        <message>
            <source>Put the chosen photos into an album there is</source>
            <translation>Poner las fotos elegidas en un álbum existente</translation>
        </message>
        <message>
            <source>Questions about faces, one after the other (Ctrl+3)</source>
            <translation>Preguntas sobre caras, una tras otra (Ctrl+3)</translation>
        </message>
        <message>
            <source>Reading the models…</source>
            <translation>Leyendo los modelos…</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rectángulo</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove a folder</source>
            <translation>Quitar una carpeta</translation>
        </message>
        <message>
            <source>Remove from album</source>
            <translation>Quitar del álbum</translation>
        </message>
        <message>
            <source>Remove from library</source>
            <translation>Quitar de la biblioteca</translation>
        </message>
        <message>
            <source>Remove from the list…</source>
            <translation>Quitar de la lista…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Rename to {name}</source>
            <translation>Cambiar el nombre a {name}</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <source>S&amp;hare a safe copy…</source>
            <translation>Com&amp;partir una copia segura…</translation>
        </message>
        <message>
            <source>S&amp;maller thumbnails</source>
            <translation>Miniaturas más pe&amp;queñas</translation>
        </message>
        <message>
            <source>Same person?</source>
            <translation>¿La misma persona?</translation>
        </message>
        <message>
            <source>Save search as album…</source>
            <translation>Guardar búsqueda como álbum…</translation>
        </message>
        <message numerus="yes">
            <source>Say that %n faces are not {name}</source>
            <translation>
                <numerusform>Decir que %n cara no es de {name}</numerusform>
                <numerusform>Decir que %n caras no son de {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Say that a face is not {name}</source>
            <translation>Decir que una cara no es de {name}</translation>
        </message>
        <message>
            <source>Say who it is…</source>
            <translation>Decir quién es…</translation>
        </message>
        <message>
            <source>Say who this is</source>
            <translation>Decir quién es</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search people, dates, words</source>
            <translation>Buscar personas, fechas, palabras</translation>
        </message>
        <message>
            <source>Search: {query}</source>
            <translation>Búsqueda: {query}</translation>
        </message>
        <message>
            <source>See who is in your photos</source>
            <translation>Vea quién sale en sus fotos</translation>
        </message>
        <message>
            <source>Set the birthday of {name} to {day}</source>
            <translation>Cumpleaños de {name}: {day}</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Forma</translation>
        </message>
        <message>
            <source>Share a safe copy</source>
            <translation>Compartir una copia segura</translation>
        </message>
        <message>
            <source>Share a safe copy…</source>
            <translation>Compartir una copia segura…</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>Volver a mostrar</translation>
        </message>
        <message>
            <source>Show all people</source>
            <translation>Mostrar a todos</translation>
        </message>
        <message>
            <source>Show faces</source>
            <translation>Mostrar caras</translation>
        </message>
        <message>
            <source>Show hidden people</source>
            <translation>Mostrar personas ocultas</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Show photo</source>
            <translation>Mostrar la foto</translation>
        </message>
        <message>
            <source>Show photos no more whose files are not there; names are kept</source>
            <translation>No mostrar más las fotos cuyos archivos faltan; los nombres se guardan</translation>
        </message>
        <message>
            <source>Show photos of {name}</source>
            <translation>Mostrar fotos de {name}</translation>
        </message>
        <message>
            <source>Show the faces</source>
            <translation>Mostrar las caras</translation>
        </message>
        <message>
            <source>Show the photos in “{folder}” no more?</source>
            <translation>¿No mostrar más las fotos de «{folder}»?</translation>
        </message>
        <message>
            <source>Show the photos of this folder no more</source>
            <translation>No mostrar más las fotos de esta carpeta</translation>
        </message>
        <message>
            <source>Show the whole photos</source>
            <translation>Mostrar las fotos enteras</translation>
        </message>
        <message>
            <source>Show {name} again</source>
            <translation>Volver a mostrar a {name}</translation>
        </message>
        <message>
            <source>Shown again</source>
            <translation>Visible de nuevo</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Size of the thumbnails</source>
            <translation>Tamaño de las miniaturas</translation>
        </message>
        <message>
            <source>Size of the thumbnails (Ctrl and the mouse wheel)</source>
            <translation>Tamaño de las miniaturas (Ctrl y la rueda)</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Saltar</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Más pequeño</translation>
        </message>
        <message>
            <source>Smaller (-)</source>
            <translation>Más pequeño (-)</translation>
        </message>
        <message>
            <source>Solid (safest)</source>
            <translation>Sólido (lo más seguro)</translation>
        </message>
        <message>
            <source>Someone else…</source>
            <translation>Otra persona…</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. The log file has the details.</source>
            <translation>Algo inesperado falló. Los detalles están en el registro.</translation>
        </message>
        <message>
            <source>Split off as new person</source>
            <translation>Separar como persona nueva</translation>
        </message>
        <message>
            <source>Split off {faces}</source>
            <translation>Separado: {faces}</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Stop; what is done is kept</source>
            <translation>Parar; lo hecho se conserva</translation>
        </message>
        <message>
            <source>Stopped. Copies made until then are complete and were kept.</source>
            <translation>Parado. Las copias hechas hasta ahora están completas y se conservan.</translation>
        </message>
        <message>
            <source>Stopped. What was done is kept.</source>
            <translation>Parado. Lo hecho se conserva.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Parando…</translation>
        </message>
        <message numerus="yes">
            <source>Take %n faces out of a group</source>
            <translation>
                <numerusform>Sacar %n cara de un grupo</numerusform>
                <numerusform>Sacar %n caras de un grupo</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Tomada</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Deshecho: {what}</translation>
        </message>
        <message>
            <source>The file is not there at the moment</source>
            <translation>El archivo no está en este momento</translation>
        </message>
        <message>
            <source>The files stay where they are. The names you gave are kept, and are there again when you add the folder again.</source>
            <translation>Los archivos se quedan donde están. Los nombres se guardan y vuelven si añade la carpeta otra vez.</translation>
        </message>
        <message>
            <source>The library cannot be used.</source>
            <translation>No se puede usar la biblioteca.</translation>
        </message>
        <message>
            <source>The originals are never touched. Beside each copy a small .xmp file tells other programs who is where in the photo, and album.csv lists them all.</source>
            <translation>Los originales no se tocan nunca. Junto a cada copia, un pequeño archivo .xmp dice a otros programas quién está dónde, y album.csv los enumera todos.</translation>
        </message>
        <message>
            <source>The photo itself stays (Del)</source>
            <translation>La foto se conserva (Supr)</translation>
        </message>
        <message>
            <source>The photos in it stay where they are. The album cannot be brought back.</source>
            <translation>Sus fotos se quedan donde están. El álbum no se puede recuperar.</translation>
        </message>
        <message>
            <source>There is already an album named {name}.</source>
            <translation>Ya hay un álbum llamado {name}.</translation>
        </message>
        <message>
            <source>This is not a face</source>
            <translation>Esto no es una cara</translation>
        </message>
        <message>
            <source>This is not {name}</source>
            <translation>No es {name}</translation>
        </message>
        <message>
            <source>This is someone else…</source>
            <translation>Es otra persona…</translation>
        </message>
        <message>
            <source>This is {name}</source>
            <translation>Es {name}</translation>
        </message>
        <message>
            <source>This is {name} ({key})</source>
            <translation>Es {name} ({key})</translation>
        </message>
        <message>
            <source>This search does not work any more</source>
            <translation>Esta búsqueda ya no funciona</translation>
        </message>
        <message>
            <source>Tick whom to hide.</source>
            <translation>Marque a quién ocultar.</translation>
        </message>
        <message>
            <source>To name</source>
            <translation>Por nombrar</translation>
        </message>
        <message>
            <source>Took out {faces}</source>
            <translation>Sacado: {faces}</translation>
        </message>
        <message>
            <source>Try a &amp;sample</source>
            <translation>Probar un &amp;ejemplo</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>Probar un ejemplo</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Try all again</source>
            <translation>Reintentar todo</translation>
        </message>
        <message>
            <source>Try fewer words, another name, or a longer time.</source>
            <translation>Pruebe con menos palabras, otro nombre o un periodo más largo.</translation>
        </message>
        <message>
            <source>Trying again</source>
            <translation>Reintentando</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Girar</translation>
        </message>
        <message>
            <source>Turn the view; the file stays as it is (R)</source>
            <translation>Girar la vista; el archivo queda igual (R)</translation>
        </message>
        <message>
            <source>Type a name (Enter)</source>
            <translation>Escribir un nombre (Intro)</translation>
        </message>
        <message>
            <source>Type a name and press Enter. Tab goes on to the next face.</source>
            <translation>Escriba un nombre y pulse Intro. Tab pasa a la cara siguiente.</translation>
        </message>
        <message>
            <source>Type another name (Enter)</source>
            <translation>Escribir otro nombre (Intro)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Unnamed person</source>
            <translation>Persona sin nombre</translation>
        </message>
        <message>
            <source>Unsorted</source>
            <translation>Sin ordenar</translation>
        </message>
        <message>
            <source>Use as cover</source>
            <translation>Usar de portada</translation>
        </message>
        <message>
            <source>Waiting for other work to finish…</source>
            <translation>Esperando a que termine otro trabajo…</translation>
        </message>
        <message>
            <source>What did not work</source>
            <translation>Lo que no funcionó</translation>
        </message>
        <message>
            <source>What faceorg wrote down about its own work; no names, no photos</source>
            <translation>Lo que faceorg anota sobre su trabajo; ni nombres ni fotos</translation>
        </message>
        <message>
            <source>What was added so far</source>
            <translation>Lo añadido hasta ahora</translation>
        </message>
        <message>
            <source>What you decided</source>
            <translation>Lo que ha decidido</translation>
        </message>
        <message>
            <source>What you decided, to take it back (Ctrl+5)</source>
            <translation>Lo que ha decidido, para deshacerlo (Ctrl+5)</translation>
        </message>
        <message>
            <source>Whatever is fastest</source>
            <translation>Lo más rápido</translation>
        </message>
        <message>
            <source>Whatever the search finds, now and later</source>
            <translation>Lo que encuentre la búsqueda, ahora y después</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>Where the work is done</source>
            <translation>Dónde se hace el trabajo</translation>
        </message>
        <message>
            <source>Which name stays?</source>
            <translation>¿Qué nombre se queda?</translation>
        </message>
        <message>
            <source>Who is in your photos (Ctrl+2)</source>
            <translation>Quién sale en sus fotos (Ctrl+2)</translation>
        </message>
        <message>
            <source>Who is this?</source>
            <translation>¿Quién es?</translation>
        </message>
        <message>
            <source>Who is this? Type a name</source>
            <translation>¿Quién es? Escriba un nombre</translation>
        </message>
        <message>
            <source>Who is this?…</source>
            <translation>¿Quién es?…</translation>
        </message>
        <message>
            <source>Whose faces?</source>
            <translation>¿Las caras de quién?</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>With other models all photos are searched again; names and albums stay.</source>
            <translation>Con otros modelos se buscan caras de nuevo en todas las fotos; nombres y álbumes se conservan.</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Palabras</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Trabajando</translation>
        </message>
        <message>
            <source>Y says yes, N says no</source>
            <translation>Y dice que sí, N que no</translation>
        </message>
        <message>
            <source>Y yes · N no · S skip · 1 to 9 one of those offered · Enter type a name</source>
            <translation>Y sí · N no · S saltar · 1 a 9 una de las propuestas · Intro: escribir un nombre</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>Yes (Y)</source>
            <translation>Sí (Y)</translation>
        </message>
        <message>
            <source>Yes to all</source>
            <translation>Sí a todas</translation>
        </message>
        <message>
            <source>Yes, merge</source>
            <translation>Sí, juntar</translation>
        </message>
        <message>
            <source>Yes, this is {name}</source>
            <translation>Sí, es {name}</translation>
        </message>
        <message>
            <source>You ignored this face</source>
            <translation>Ha ignorado esta cara</translation>
        </message>
        <message>
            <source>You said no</source>
            <translation>Ha dicho que no</translation>
        </message>
        <message>
            <source>You said that this is not a face</source>
            <translation>Ha dicho que no es una cara</translation>
        </message>
        <message>
            <source>You said that this is {name}</source>
            <translation>Ha dicho que es {name}</translation>
        </message>
        <message>
            <source>You said yes</source>
            <translation>Ha dicho que sí</translation>
        </message>
        <message numerus="yes">
            <source>You skipped %n questions; they come back when you return.</source>
            <translation>
                <numerusform>Ha saltado %n pregunta; volverá cuando regrese.</numerusform>
                <numerusform>Ha saltado %n preguntas; volverán cuando regrese.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your albums and saved searches (Ctrl+4)</source>
            <translation>Sus álbumes y búsquedas guardadas (Ctrl+4)</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>quedan unos segundos</translation>
        </message>
        <message numerus="yes">
            <source>about %n hours left</source>
            <translation>
                <numerusform>queda %n hora más o menos</numerusform>
                <numerusform>quedan unas %n horas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minutes</source>
            <translation>
                <numerusform>%n minuto más o menos</numerusform>
                <numerusform>unos %n minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minutes left</source>
            <translation>
                <numerusform>queda %n minuto más o menos</numerusform>
                <numerusform>quedan unos %n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>an unnamed person</source>
            <translation>una persona sin nombre</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>could not be checked: look at {copies}</source>
            <translation>no se pudo comprobar: mire {copies}</translation>
        </message>
        <message>
            <source>day it was taken</source>
            <translation>día en que se tomó</translation>
        </message>
        <message>
            <source>from 2018 to 2020</source>
            <translation>de 2018 a 2020</translation>
        </message>
        <message>
            <source>in 2019; also 2019-06 or 2019-06-30</source>
            <translation>en 2019; también 2019-06 o 2019-06-30</translation>
        </message>
        <message>
            <source>in the name of the file, the folder or the caption</source>
            <translation>en el nombre del archivo, de la carpeta o en el pie</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>queda menos de un minuto</translation>
        </message>
        <message>
            <source>may still be recognized: use “Solid” for {copies}</source>
            <translation>quizá aún se reconozca: use «Sólido» en {copies}</translation>
        </message>
        <message>
            <source>name of the original</source>
            <translation>nombre del original</translation>
        </message>
        <message>
            <source>not there at the moment</source>
            <translation>no está en este momento</translation>
        </message>
        <message>
            <source>overlooked: look at {copies}</source>
            <translation>no vista: mire {copies}</translation>
        </message>
        <message>
            <source>show</source>
            <translation>mostrar</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>desde {day}</translation>
        </message>
        <message>
            <source>these words side by side</source>
            <translation>estas palabras juntas</translation>
        </message>
        <message>
            <source>this person</source>
            <translation>esta persona</translation>
        </message>
        <message>
            <source>this unnamed person</source>
            <translation>esta persona sin nombre</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>hasta {day}</translation>
        </message>
        <message>
            <source>who is in it</source>
            <translation>quién sale</translation>
        </message>
        <message>
            <source>year it was taken</source>
            <translation>año en que se tomó</translation>
        </message>
        <message>
            <source>{count} of them not there</source>
            <translation>{count} no están</translation>
        </message>
        <message>
            <source>{count} to check</source>
            <translation>{count} por revisar</translation>
        </message>
        <message>
            <source>{count} to name</source>
            <translation>{count} por nombrar</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} de {total}</translation>
        </message>
        <message>
            <source>{faces} in {photos}</source>
            <translation>{faces} en {photos}</translation>
        </message>
        <message>
            <source>{faces}: {name}</source>
            <translation>{faces}: {name}</translation>
        </message>
        <message>
            <source>{name}. Licence: {licence}</source>
            <translation>{name}. Licencia: {licence}</translation>
        </message>
        <message>
            <source>{name}?</source>
            <translation>¿{name}?</translation>
        </message>
        <message>
            <source>{n} new</source>
            <translation>{n} nuevas</translation>
        </message>
        <message>
            <source>{n} of {count}</source>
            <translation>{n} de {count}</translation>
        </message>
        <message>
            <source>{photos} copied to {folder}</source>
            <translation>{photos} en {folder}</translation>
        </message>
        <message>
            <source>{photos} could not be copied:</source>
            <translation>No copiadas: {photos}</translation>
        </message>
        <message>
            <source>{photos} made, {faces} hidden.</source>
            <translation>Copiadas: {photos}. Ocultas: {faces}.</translation>
        </message>
        <message>
            <source>{these} without {those}</source>
            <translation>{these} sin {those}</translation>
        </message>
        <message>
            <source>{what} (taken back)</source>
            <translation>{what} (deshecho)</translation>
        </message>
        <message>
            <source>{what}. {keys} takes it back.</source>
            <translation>{what}. {keys} lo deshace.</translation>
        </message>
    </context>
</TS>
