<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>faceorg</name>
        <message>
            <source> or </source>
            <translation> o </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n ya existe</numerusform>
                <numerusform>%n ya existen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n respuesta</numerusform>
                <numerusform>%n respuestas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies made by faceorg, left out</source>
            <translation>
                <numerusform>%n copia de faceorg omitida</numerusform>
                <numerusform>%n copias de faceorg omitidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies to look at before you share them:</source>
            <translation>
                <numerusform>%n copia que conviene mirar antes de compartirla:</numerusform>
                <numerusform>%n copias que conviene mirar antes de compartirlas:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days apart</source>
            <translation>
                <numerusform>%n día de diferencia</numerusform>
                <numerusform>%n días de diferencia</numerusform>
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
            <source>%n faces named</source>
            <translation>
                <numerusform>%n cara con nombre</numerusform>
                <numerusform>%n caras con nombre</numerusform>
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
            <source>%n files missing</source>
            <translation>
                <numerusform>Falta %n archivo</numerusform>
                <numerusform>Faltan %n archivos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files on a drive that is not connected</source>
            <translation>
                <numerusform>%n archivo está en una unidad no conectada</numerusform>
                <numerusform>%n archivos están en una unidad no conectada</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs waiting</source>
            <translation>
                <numerusform>%n trabajo en espera</numerusform>
                <numerusform>%n trabajos en espera</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out to be safe</source>
            <translation>
                <numerusform>%n fuera por precaución</numerusform>
                <numerusform>%n fuera por precaución</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes apart</source>
            <translation>
                <numerusform>con %n minuto de diferencia</numerusform>
                <numerusform>con %n minutos de diferencia</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more perhaps</source>
            <translation>
                <numerusform>%n más, quizá</numerusform>
                <numerusform>%n más, quizá</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them in photos that are not shown.</source>
            <translation>
                <numerusform>%n de ellas en una foto que no se muestra.</numerusform>
                <numerusform>%n de ellas en fotos que no se muestran.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them no longer there</source>
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
            <source>%n people found in your photos.</source>
            <translation>
                <numerusform>Se encontró %n persona en sus fotos.</numerusform>
                <numerusform>Se encontraron %n personas en sus fotos.</numerusform>
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
            <source>%n photos added.</source>
            <translation>
                <numerusform>%n foto añadida.</numerusform>
                <numerusform>%n fotos añadidas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos may show somebody you want to leave out</source>
            <translation>
                <numerusform>%n foto puede mostrar a alguien que quiere dejar fuera</numerusform>
                <numerusform>%n fotos pueden mostrar a alguien que quiere dejar fuera</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos selected</source>
            <translation>
                <numerusform>%n foto seleccionada</numerusform>
                <numerusform>%n fotos seleccionadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photos still to be searched for faces.</source>
            <translation>
                <numerusform>Falta buscar caras en %n foto.</numerusform>
                <numerusform>Falta buscar caras en %n fotos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions to go</source>
            <translation>
                <numerusform>Queda %n pregunta</numerusform>
                <numerusform>Quedan %n preguntas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n safe copies made</source>
            <translation>
                <numerusform>%n copia segura creada</numerusform>
                <numerusform>%n copias seguras creadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seconds for each photo</source>
            <translation>
                <numerusform>%n segundo por foto</numerusform>
                <numerusform>%n segundos por foto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stars</source>
            <translation>
                <numerusform>%n estrella</numerusform>
                <numerusform>%n estrellas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years apart</source>
            <translation>
                <numerusform>%n año de diferencia</numerusform>
                <numerusform>%n años de diferencia</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years old</source>
            <translation>
                <numerusform>%n año</numerusform>
                <numerusform>%n años</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About faceorg</source>
            <translation>&amp;Acerca de faceorg</translation>
        </message>
        <message>
            <source>&amp;Actions</source>
            <translation>A&amp;cciones</translation>
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
            <source>&amp;Keyboard shortcuts</source>
            <translation>Atajos de &amp;teclado</translation>
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
        <message numerus="yes">
            <source>(%n years)</source>
            <translation>
                <numerusform>(%n año)</numerusform>
                <numerusform>(%n años)</numerusform>
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
            <source>2019, 2019-06, summer-2019, 2018..2020</source>
            <translation>2019, 2019-06, summer-2019, 2018..2020</translation>
        </message>
        <message>
            <source>?: some faces wait for your yes or no. Open to answer.</source>
            <translation>?: algunas caras esperan su sí o su no. Abra para responder.</translation>
        </message>
        <message>
            <source>A brace { or } stands alone. Take it out.</source>
            <translation>Una llave { o } está sola. Quítela.</translation>
        </message>
        <message>
            <source>A copy cannot be read again: {cause}.</source>
            <translation>No se puede volver a leer una copia: {cause}.</translation>
        </message>
        <message>
            <source>A copy of names and albums is made every day; the last seven stay.</source>
            <translation>Cada día se hace una copia de nombres y álbumes; se conservan las siete últimas.</translation>
        </message>
        <message>
            <source>A date is missing, such as date:2019..2020.</source>
            <translation>Falta una fecha, por ejemplo date:2019..2020.</translation>
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
            <source>A folder for each person</source>
            <translation>Una carpeta para cada persona</translation>
        </message>
        <message>
            <source>A folder with models you have already</source>
            <translation>Una carpeta con modelos que ya tenga</translation>
        </message>
        <message>
            <source>A group without a name</source>
            <translation>Un grupo sin nombre</translation>
        </message>
        <message>
            <source>A list of all copies comes along, album.csv. The originals are never touched.</source>
            <translation>Se añade una lista de todas las copias, album.csv. Los originales no se tocan nunca.</translation>
        </message>
        <message>
            <source>A name cannot hold / or \ signs.</source>
            <translation>Un nombre no puede contener / ni \.</translation>
        </message>
        <message>
            <source>A name has at most {most} characters</source>
            <translation>Un nombre tiene como máximo {most} caracteres.</translation>
        </message>
        <message>
            <source>A name needs at least one character</source>
            <translation>Un nombre necesita al menos un carácter.</translation>
        </message>
        <message>
            <source>A new language is used the next time faceorg starts.</source>
            <translation>El idioma cambia la próxima vez que abra faceorg.</translation>
        </message>
        <message>
            <source>A person's page</source>
            <translation>La página de una persona</translation>
        </message>
        <message>
            <source>A photo of several people is copied into the folder of each</source>
            <translation>Una foto con varias personas se copia en la carpeta de cada una</translation>
        </message>
        <message>
            <source>A quotation mark is missing at the end.</source>
            <translation>Faltan unas comillas al final.</translation>
        </message>
        <message>
            <source>A search knows no “{key}:”. Press ? for examples.</source>
            <translation>La búsqueda no conoce «{key}:». Pulse ? para ver ejemplos.</translation>
        </message>
        <message>
            <source>A stack needs at least two photos</source>
            <translation>Una pila necesita al menos dos fotos.</translation>
        </message>
        <message numerus="yes">
            <source>A stack of %n photos</source>
            <translation>
                <numerusform>Una pila de %n foto</numerusform>
                <numerusform>Una pila de %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>A zip file with models you have already</source>
            <translation>Un archivo zip con modelos que ya tenga</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Sobre qué</translation>
        </message>
        <message>
            <source>About deleting photos</source>
            <translation>Sobre borrar fotos</translation>
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
            <source>About {photos} photos ({there}) or {faces} faces ({here}) a second</source>
            <translation>Unas {photos} fotos ({there}) o {faces} caras ({here}) por segundo</translation>
        </message>
        <message>
            <source>About {photos} photos or {faces} faces a second ({there})</source>
            <translation>Unas {photos} fotos o {faces} caras por segundo ({there})</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message numerus="yes">
            <source>Add %n faces to {name}</source>
            <translation>
                <numerusform>Añadir %n cara a {name}</numerusform>
                <numerusform>Añadir %n caras a {name}</numerusform>
            </translation>
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
            <source>Add a folder of photos (Ctrl+O) to see where they were taken.</source>
            <translation>Añada una carpeta de fotos (Ctrl+O) para ver dónde se tomaron.</translation>
        </message>
        <message>
            <source>Add a folder of photos. They stay where they are; faceorg only reads them.</source>
            <translation>Añada una carpeta de fotos. Se quedan donde están; faceorg solo las lee.</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Añadir una carpeta…</translation>
        </message>
        <message>
            <source>Add a group to {name}</source>
            <translation>Añadir un grupo a {name}</translation>
        </message>
        <message>
            <source>Add all photos in a folder (Ctrl+O)</source>
            <translation>Añadir todas las fotos de una carpeta (Ctrl+O)</translation>
        </message>
        <message>
            <source>Add another folder of photos (Ctrl+O)</source>
            <translation>Añadir otra carpeta de fotos (Ctrl+O)</translation>
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
            <source>Add new photos automatically</source>
            <translation>Añadir automáticamente las fotos nuevas</translation>
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
            <source>Add {photos} to {album}</source>
            <translation>Añadir {photos} a {album}</translation>
        </message>
        <message>
            <source>Added to {name}</source>
            <translation>Añadido a {name}</translation>
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
            <source>All</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>All are {name}</source>
            <translation>Todas son de {name}</translation>
        </message>
        <message>
            <source>All done</source>
            <translation>Todo listo</translation>
        </message>
        <message>
            <source>All faces are read again. You can keep working meanwhile.</source>
            <translation>Se vuelven a leer todas las caras. Mientras tanto puede seguir trabajando.</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
        <message>
            <source>All keyboard shortcuts</source>
            <translation>Todos los atajos de teclado</translation>
        </message>
        <message>
            <source>All photos</source>
            <translation>Todas las fotos</translation>
        </message>
        <message>
            <source>All places (Home)</source>
            <translation>Todos los lugares (Inicio)</translation>
        </message>
        <message>
            <source>All years</source>
            <translation>Todos los años</translation>
        </message>
        <message>
            <source>Also show faces that faceorg recognized by itself</source>
            <translation>Mostrar también las caras que faceorg reconoció por su cuenta</translation>
        </message>
        <message>
            <source>An album needs a name</source>
            <translation>Un álbum necesita un nombre.</translation>
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
            <source>Anna and Bob, summer 2019</source>
            <translation>Anna y Bob, verano 2019</translation>
        </message>
        <message>
            <source>Anna without Carl</source>
            <translation>Anna sin Carl</translation>
        </message>
        <message>
            <source>Anna without Carl, in Rome</source>
            <translation>Anna sin Carl, en Roma</translation>
        </message>
        <message>
            <source>Another album…</source>
            <translation>Otro álbum…</translation>
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
            <source>Are these two the same person? Say yes, no or skip</source>
            <translation>¿Son la misma persona? Responda sí, no u omita la pregunta.</translation>
        </message>
        <message>
            <source>Are these {name}?</source>
            <translation>¿Es {name}?</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>Teclas de flecha</translation>
        </message>
        <message>
            <source>Arrow keys go from pin to pin, {key} shows its photos, plus and minus zoom.</source>
            <translation>Las flechas van de un alfiler a otro, {key} muestra sus fotos, más y menos cambian el zoom.</translation>
        </message>
        <message>
            <source>As the camera's sensor saw it (RAW)</source>
            <translation>Como la vio el sensor de la cámara (RAW)</translation>
        </message>
        <message>
            <source>Ask another time (S)</source>
            <translation>Preguntar en otro momento (S)</translation>
        </message>
        <message>
            <source>Ask the skipped ones again</source>
            <translation>Volver a preguntar las omitidas</translation>
        </message>
        <message>
            <source>Automatic (fastest)</source>
            <translation>Automático (lo más rápido)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Back from the results</source>
            <translation>Volver de los resultados</translation>
        </message>
        <message>
            <source>Back to everyone</source>
            <translation>Volver a todos</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Hacer copia ahora</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>Retroceso</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Copias de seguridad</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Equilibrada</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Cumpleaños</translation>
        </message>
        <message>
            <source>Birthday…</source>
            <translation>Cumpleaños…</translation>
        </message>
        <message>
            <source>Blur</source>
            <translation>Desenfoque</translation>
        </message>
        <message>
            <source>Both are {name}</source>
            <translation>Ambas son de {name}</translation>
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
            <source>Bringing it back…</source>
            <translation>Recuperando…</translation>
        </message>
        <message>
            <source>Brought back {faces}</source>
            <translation>Recuperado: {faces}</translation>
        </message>
        <message>
            <source>Built-in</source>
            <translation>Incluido</translation>
        </message>
        <message>
            <source>Call the copies photo-001, photo-002, …</source>
            <translation>Llamar a las copias photo-001, photo-002, …</translation>
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
            <source>Candidate {number}, {faces}</source>
            <translation>Candidato {number}, {faces}</translation>
        </message>
        <message>
            <source>Careful: asks more, makes fewer mistakes</source>
            <translation>Cauta: pregunta más, se equivoca menos</translation>
        </message>
        <message>
            <source>Careful: software can often tell who is behind a blur. Use it for looks, not for safety.</source>
            <translation>Cuidado: un programa a menudo reconoce a quien está tras un desenfoque. Úselo por estética, no por seguridad.</translation>
        </message>
        <message>
            <source>Change it in the search line ({key}); {delete} takes it out</source>
            <translation>Cambiarlo en la línea de búsqueda ({key}); {delete} lo quita</translation>
        </message>
        <message>
            <source>Change search</source>
            <translation>Cambiar búsqueda</translation>
        </message>
        <message>
            <source>Change search…</source>
            <translation>Cambiar búsqueda…</translation>
        </message>
        <message>
            <source>Change the search of {album} to “{query}”</source>
            <translation>Cambiar la búsqueda de {album} a «{query}»</translation>
        </message>
        <message>
            <source>Change this part of the search</source>
            <translation>Cambiar esta parte de la búsqueda</translation>
        </message>
        <message>
            <source>Changed the cover</source>
            <translation>Portada cambiada</translation>
        </message>
        <message>
            <source>Changes in your folders have been picked up.</source>
            <translation>Se han recogido los cambios de sus carpetas.</translation>
        </message>
        <message>
            <source>Changing the models</source>
            <translation>Cambiando los modelos</translation>
        </message>
        <message>
            <source>Check {name}</source>
            <translation>Comprobar a {name}</translation>
        </message>
        <message>
            <source>Checking the copies</source>
            <translation>Comprobando las copias</translation>
        </message>
        <message>
            <source>Check…</source>
            <translation>Comprobar…</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Elegir</translation>
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
            <source>Choose another one with “Change search…” ({key}).</source>
            <translation>Elija otra con «Cambiar búsqueda…» ({key}).</translation>
        </message>
        <message>
            <source>Choose at least one person to hide.</source>
            <translation>Elija al menos una persona que ocultar.</translation>
        </message>
        <message>
            <source>Choose faces of this person to pull out</source>
            <translation>Elija caras de esta persona para separarlas.</translation>
        </message>
        <message>
            <source>Choose faces, and names that are not theirs</source>
            <translation>Elija caras y nombres que no sean los suyos.</translation>
        </message>
        <message>
            <source>Choose photos…</source>
            <translation>Elegir fotos…</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Christmas</source>
            <translation>Navidad</translation>
        </message>
        <message>
            <source>Click a photo to go to it; the wheel goes on and back</source>
            <translation>Un clic lleva a la foto; la rueda avanza y retrocede</translation>
        </message>
        <message>
            <source>Click an underlined word</source>
            <translation>Haga clic en una palabra subrayada</translation>
        </message>
        <message>
            <source>Click its heading</source>
            <translation>Clic en su título</translation>
        </message>
        <message>
            <source>Click or drag to go to a time</source>
            <translation>Haga clic o arrastre para ir a una fecha</translation>
        </message>
        <message>
            <source>Click to select all photos below</source>
            <translation>Haga clic para seleccionar todas las fotos de debajo</translation>
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
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Confirm the faces of one person at a time</source>
            <translation>Confirme las caras de una sola persona cada vez.</translation>
        </message>
        <message>
            <source>Confirmed {faces}</source>
            <translation>Confirmado: {faces}</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Continue in the background</source>
            <translation>Seguir en segundo plano</translation>
        </message>
        <message>
            <source>Copies among photos need a new folder of their own.</source>
            <translation>Las copias entre las fotos necesitan una carpeta nueva propia.</translation>
        </message>
        <message>
            <source>Copies do not go among your photos (those in {above}). Choose another folder.</source>
            <translation>Las copias no van entre sus fotos (las de {above}). Elija otra carpeta.</translation>
        </message>
        <message>
            <source>Copies in which faces are hidden for good</source>
            <translation>Copias con las caras ocultas para siempre</translation>
        </message>
        <message>
            <source>Copies of these photos in which everybody else is hidden</source>
            <translation>Copias de estas fotos con todos los demás ocultos</translation>
        </message>
        <message>
            <source>Copies to look at</source>
            <translation>Copias que conviene mirar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar la ruta</translation>
        </message>
        <message>
            <source>Copy the files, to paste them elsewhere</source>
            <translation>Copiar los archivos para pegarlos en otra parte</translation>
        </message>
        <message>
            <source>Copy the path of the file</source>
            <translation>Copiar la ruta del archivo</translation>
        </message>
        <message>
            <source>Copy the photos shown here to a folder, with the names</source>
            <translation>Copiar las fotos que se ven aquí a una carpeta, con los nombres</translation>
        </message>
        <message>
            <source>Copy the selected photos to a folder, with the names of the people in them</source>
            <translation>Copiar las fotos seleccionadas a una carpeta, con los nombres de quienes salen</translation>
        </message>
        <message>
            <source>Copy the selected photos, or all that are shown, with the names in them</source>
            <translation>Copiar las fotos seleccionadas, o todas las visibles, con los nombres</translation>
        </message>
        <message>
            <source>Copy to</source>
            <translation>Copiar en</translation>
        </message>
        <message>
            <source>Copying photos</source>
            <translation>Copiando fotos</translation>
        </message>
        <message>
            <source>Countries and towns</source>
            <translation>Países y poblaciones</translation>
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
            <source>Create the album {album}</source>
            <translation>Crear el álbum {album}</translation>
        </message>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Ctrl + click</source>
            <translation>Ctrl + clic</translation>
        </message>
        <message>
            <source>Ctrl + wheel</source>
            <translation>Ctrl + rueda</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Day and original name</source>
            <translation>Día y nombre original</translation>
        </message>
        <message>
            <source>Day and who is in it</source>
            <translation>Día y quién aparece</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Supr</translation>
        </message>
        <message>
            <source>Delete album</source>
            <translation>Borrar álbum</translation>
        </message>
        <message>
            <source>Delete all face data?</source>
            <translation>¿Borrar todos los datos de caras?</translation>
        </message>
        <message>
            <source>Delete all face data…</source>
            <translation>Borrar todos los datos de caras…</translation>
        </message>
        <message>
            <source>Delete face data</source>
            <translation>Borrar los datos de caras</translation>
        </message>
        <message>
            <source>Delete the album {album}</source>
            <translation>Borrar el álbum {album}</translation>
        </message>
        <message>
            <source>Delete the backups, too</source>
            <translation>Borrar también las copias</translation>
        </message>
        <message>
            <source>Delete the files of these models</source>
            <translation>Borrar los archivos de estos modelos</translation>
        </message>
        <message>
            <source>Deleted the album {name}</source>
            <translation>Álbum {name} borrado</translation>
        </message>
        <message>
            <source>Deleted. The backup made just before still holds face data: {name}</source>
            <translation>Borrados. La copia hecha antes aún contiene datos de caras: {name}</translation>
        </message>
        <message>
            <source>Deleted. The backups on the page Backups still hold face data.</source>
            <translation>Borrados. Las copias de la página Copias de seguridad aún contienen datos de caras.</translation>
        </message>
        <message>
            <source>Deleted. The one backup left holds no face data.</source>
            <translation>Borrados. La única copia que queda no contiene datos de caras.</translation>
        </message>
        <message>
            <source>Deleting face data</source>
            <translation>Borrando los datos de caras</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>Did you mean {what}?</source>
            <translation>¿Quiso decir {what}?</translation>
        </message>
        <message>
            <source>Different people</source>
            <translation>Personas distintas</translation>
        </message>
        <message>
            <source>Does not belong here</source>
            <translation>No va aquí</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Listo.</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Descargar</translation>
        </message>
        <message>
            <source>Downloading models</source>
            <translation>Descargando modelos</translation>
        </message>
        <message>
            <source>Downloads only after you accept the licence</source>
            <translation>Descarga solo después de que acepte la licencia</translation>
        </message>
        <message>
            <source>Download…</source>
            <translation>Descargar…</translation>
        </message>
        <message>
            <source>Drag a frame around the face · Esc leaves</source>
            <translation>Arrastre un marco alrededor de la cara · Esc para salir</translation>
        </message>
        <message>
            <source>Drag photos onto its name, or choose some and press “Add to album”.</source>
            <translation>Arrastre fotos sobre su nombre, o seleccione algunas y pulse «Añadir a un álbum».</translation>
        </message>
        <message>
            <source>Drive not connected</source>
            <translation>Unidad no conectada</translation>
        </message>
        <message>
            <source>Drop it here to find photos of these people</source>
            <translation>Suelte aquí para buscar fotos de estas personas</translation>
        </message>
        <message>
            <source>Drop photos and folders to add them</source>
            <translation>Suelte fotos y carpetas para añadirlas</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window, or press Ctrl+O.</source>
            <translation>Suelte fotos o carpetas en cualquier parte de esta ventana, o pulse Ctrl+O.</translation>
        </message>
        <message>
            <source>Drop photos or folders anywhere in this window. faceorg finds the faces in them and groups those of the same person; you say who they are.</source>
            <translation>Suelte fotos o carpetas en cualquier parte de esta ventana. faceorg encuentra las caras y agrupa las de la misma persona; usted dice quiénes son.</translation>
        </message>
        <message>
            <source>E</source>
            <translation>E</translation>
        </message>
        <message>
            <source>Eager: asks less, makes more mistakes</source>
            <translation>Decidida: pregunta menos, se equivoca más</translation>
        </message>
        <message>
            <source>Empty the line</source>
            <translation>Vaciar la línea</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>Enter, then arrow keys, with Shift for its size</source>
            <translation>Intro y teclas de flecha, con Mayús para el tamaño</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Every answer can be undone.</source>
            <translation>Cada respuesta se puede deshacer.</translation>
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
            <source>Every face is hidden, with a name or without.</source>
            <translation>Se ocultan todas las caras, con nombre o sin él.</translation>
        </message>
        <message>
            <source>Every face is in a group.</source>
            <translation>Todas las caras están en un grupo.</translation>
        </message>
        <message>
            <source>Every face is more like the others than like anybody else.</source>
            <translation>Cada cara se parece más a las demás que a cualquier otra persona.</translation>
        </message>
        <message>
            <source>Every file you added could be read.</source>
            <translation>Se pudieron leer todos los archivos añadidos.</translation>
        </message>
        <message>
            <source>Every photo of the selected stacks</source>
            <translation>Todas las fotos de las pilas seleccionadas</translation>
        </message>
        <message>
            <source>Every pixel</source>
            <translation>Cada píxel</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Everyone has a name.</source>
            <translation>Todos tienen nombre.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Everything stays on this computer. Your photos are never moved, changed or sent.</source>
            <translation>Todo se queda en este equipo. Sus fotos nunca se mueven, se modifican ni se envían.</translation>
        </message>
        <message>
            <source>Everything stays on this computer. faceorg has no account, sends nothing, and never changes your photos. It uses the network only when you press Download on the page Models.</source>
            <translation>Todo se queda en este ordenador. faceorg no tiene cuentas, no envía nada y nunca cambia sus fotos. Solo usa la red cuando usted pulsa Descargar en la página Modelos.</translation>
        </message>
        <message>
            <source>Everything will be under {name}.</source>
            <translation>Todo quedará bajo {name}.</translation>
        </message>
        <message>
            <source>Everything you said no to</source>
            <translation>Todo lo que ha rechazado</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>En todas partes</translation>
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
            <source>Examples of searches</source>
            <translation>Ejemplos de búsquedas</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export these photos…</source>
            <translation>Exportar estas fotos…</translation>
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
            <source>Face data</source>
            <translation>Datos de caras</translation>
        </message>
        <message>
            <source>Face {number} of {count}</source>
            <translation>Cara {number} de {count}</translation>
        </message>
        <message>
            <source>Face {number} of {count}, not ticked</source>
            <translation>Cara {number} de {count}, sin marcar</translation>
        </message>
        <message>
            <source>Face {number} of {count}, ticked</source>
            <translation>Cara {number} de {count}, marcada</translation>
        </message>
        <message>
            <source>Face {n} of {count}</source>
            <translation>Cara {n} de {count}</translation>
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
            <source>Faces are found with the built-in models, free for any use.</source>
            <translation>Las caras se buscan con los modelos incluidos, libres para cualquier uso.</translation>
        </message>
        <message>
            <source>Faces are found with the models you chose: {name}.</source>
            <translation>Las caras se buscan con los modelos que eligió: {name}.</translation>
        </message>
        <message>
            <source>Faces are read again in the background; names and albums stay</source>
            <translation>Las caras se vuelven a leer en segundo plano; nombres y álbumes se conservan</translation>
        </message>
        <message>
            <source>Faces of a person</source>
            <translation>Caras de una persona</translation>
        </message>
        <message>
            <source>Faces you named that are most like it:</source>
            <translation>Las caras con nombre que más se le parecen:</translation>
        </message>
        <message>
            <source>Far from every town</source>
            <translation>Lejos de toda población</translation>
        </message>
        <message>
            <source>Fast: large faces only</source>
            <translation>Rápida: solo caras grandes</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Más rápido</translation>
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
            <source>Files that could not be read</source>
            <translation>Archivos que no se pudieron leer</translation>
        </message>
        <message>
            <source>Files with problems</source>
            <translation>Archivos con problemas</translation>
        </message>
        <message>
            <source>Film strip</source>
            <translation>Tira de fotos</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Buscar una persona</translation>
        </message>
        <message>
            <source>Find a shortcut</source>
            <translation>Buscar un atajo</translation>
        </message>
        <message>
            <source>Find an album</source>
            <translation>Buscar un álbum</translation>
        </message>
        <message>
            <source>Find in the history</source>
            <translation>Buscar en el historial</translation>
        </message>
        <message>
            <source>Find photos of the people in a picture; or drop one here</source>
            <translation>Buscar fotos de las personas de una imagen; o suelte una aquí</translation>
        </message>
        <message>
            <source>Find photos with this face</source>
            <translation>Buscar fotos con esta cara</translation>
        </message>
        <message>
            <source>Find somebody by name</source>
            <translation>Buscar a alguien por su nombre</translation>
        </message>
        <message>
            <source>Find the people in a picture</source>
            <translation>Buscar a las personas de una imagen</translation>
        </message>
        <message>
            <source>Find the people in any picture</source>
            <translation>Buscar a las personas de cualquier imagen</translation>
        </message>
        <message>
            <source>Finding faces</source>
            <translation>Buscando caras</translation>
        </message>
        <message>
            <source>Finding people</source>
            <translation>Reconocer personas</translation>
        </message>
        <message>
            <source>First photo</source>
            <translation>Primera foto</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Ajustar</translation>
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
            <source>Folders</source>
            <translation>Carpetas</translation>
        </message>
        <message>
            <source>For example</source>
            <translation>Por ejemplo</translation>
        </message>
        <message>
            <source>Frame a face in {photo}</source>
            <translation>Enmarcar una cara en {photo}</translation>
        </message>
        <message>
            <source>Frame a face without the mouse</source>
            <translation>Enmarcar una cara sin el ratón</translation>
        </message>
        <message>
            <source>Frame a missed face</source>
            <translation>Enmarcar una cara no vista</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>De una carpeta…</translation>
        </message>
        <message>
            <source>From a zip…</source>
            <translation>De un zip…</translation>
        </message>
        <message>
            <source>From pin to pin</source>
            <translation>De un alfiler a otro</translation>
        </message>
        <message>
            <source>From the same event</source>
            <translation>Del mismo evento</translation>
        </message>
        <message>
            <source>From {address}</source>
            <translation>De {address}</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Getting the sample photos</source>
            <translation>Preparando las fotos de muestra</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>Go to People and give them names (Ctrl+2)</source>
            <translation>Ir a Personas y ponerles nombre (Ctrl+2)</translation>
        </message>
        <message>
            <source>Go to a time</source>
            <translation>Ir a una fecha</translation>
        </message>
        <message>
            <source>Go to the suggestions</source>
            <translation>Ir a las sugerencias</translation>
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
            <source>Growing up</source>
            <translation>A lo largo de los años</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>Ocultas</translation>
        </message>
        <message>
            <source>Hidden: {names}. All others stay visible, faces without a name too.</source>
            <translation>Ocultas: {names}. Todas las demás siguen visibles, también las caras sin nombre.</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ocultar</translation>
        </message>
        <message>
            <source>Hide everyone</source>
            <translation>Ocultar a todos</translation>
        </message>
        <message>
            <source>Hide everyone except some people</source>
            <translation>Ocultar a todos menos a algunas personas</translation>
        </message>
        <message>
            <source>Hide only some people</source>
            <translation>Ocultar solo a algunas personas</translation>
        </message>
        <message>
            <source>Hide these people:</source>
            <translation>Ocultar a estas personas:</translation>
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
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>How alike the faces must be</source>
            <translation>Cuánto deben parecerse las caras</translation>
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
            <source>I have read the licence and accept it</source>
            <translation>He leído la licencia y la acepto</translation>
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
            <source>Ignore, or hide</source>
            <translation>Ignorar u ocultar</translation>
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
            <source>In a small file beside it: {names}</source>
            <translation>En un archivo pequeño al lado: {names}</translation>
        </message>
        <message>
            <source>Include again</source>
            <translation>Volver a incluir</translation>
        </message>
        <message>
            <source>Include folders inside</source>
            <translation>Incluir subcarpetas</translation>
        </message>
        <message>
            <source>Include {what} again</source>
            <translation>Volver a incluir {what}</translation>
        </message>
        <message>
            <source>Ins</source>
            <translation>Insert</translation>
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
            <source>Is this one person, and who?</source>
            <translation>¿Es una sola persona, y quién?</translation>
        </message>
        <message>
            <source>Is this {name}?</source>
            <translation>¿Es {name}?</translation>
        </message>
        <message>
            <source>It is in a group of faces alike that has no name yet.</source>
            <translation>Está en un grupo de caras parecidas que aún no tiene nombre.</translation>
        </message>
        <message>
            <source>It is small, blurred, dark or turned, so faceorg leaves it to you.</source>
            <translation>Es pequeña, borrosa, oscura o girada, así que faceorg se lo deja a usted.</translation>
        </message>
        <message>
            <source>It is {name}</source>
            <translation>Es {name}</translation>
        </message>
        <message>
            <source>It may be {name}; Review asks you.</source>
            <translation>Quizá sea {name}; se le pregunta en Revisar.</translation>
        </message>
        <message>
            <source>It may be {other}, but that is not sure enough to say so.</source>
            <translation>Puede ser {other}, pero no es lo bastante seguro para decirlo.</translation>
        </message>
        <message>
            <source>It was there during the scan, but vanished before it was read</source>
            <translation>Estaba al buscar, pero desapareció antes de leerse.</translation>
        </message>
        <message>
            <source>Its photos are in the folders inside it (Ctrl+B shows them).</source>
            <translation>Sus fotos están en las subcarpetas (Ctrl+B las muestra).</translation>
        </message>
        <message>
            <source>Its photos are not shown. Include it again to see them.</source>
            <translation>Sus fotos no se muestran. Vuelva a incluirla para verlas.</translation>
        </message>
        <message>
            <source>Judge new faces as faceorg did at first</source>
            <translation>Juzgar las caras nuevas como al principio</translation>
        </message>
        <message>
            <source>Judge new faces by those you confirmed</source>
            <translation>Juzgar las caras nuevas según las que usted confirmó</translation>
        </message>
        <message>
            <source>June; last summer; Christmas</source>
            <translation>Junio; el verano pasado; Navidad</translation>
        </message>
        <message>
            <source>Keep these people visible:</source>
            <translation>Dejar visibles a estas personas:</translation>
        </message>
        <message numerus="yes">
            <source>Kept: %n copies made before.</source>
            <translation>
                <numerusform>Se conserva %n copia anterior.</numerusform>
                <numerusform>Se conservan %n copias anteriores.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Palabras clave</translation>
        </message>
        <message>
            <source>Kind of steps</source>
            <translation>Tipo de pasos</translation>
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
            <source>Larger thumbnails</source>
            <translation>Miniaturas más grandes</translation>
        </message>
        <message>
            <source>Last photo</source>
            <translation>Última foto</translation>
        </message>
        <message>
            <source>Learn from my people</source>
            <translation>Aprender de mis personas</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>Aprendizaje</translation>
        </message>
        <message>
            <source>Learning faces with the new models</source>
            <translation>Aprendiendo las caras con los modelos nuevos</translation>
        </message>
        <message>
            <source>Leave full screen</source>
            <translation>Salir de pantalla completa</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Dejarlo así</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Dejarla fuera</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Excluir</translation>
        </message>
        <message>
            <source>Leave out {what}</source>
            <translation>Dejar fuera {what}</translation>
        </message>
        <message>
            <source>Leave the search and show all photos</source>
            <translation>Dejar la búsqueda y mostrar todas las fotos</translation>
        </message>
        <message>
            <source>Leave these files alone; Undo brings them back</source>
            <translation>Dejar estos archivos en paz; Deshacer los recupera</translation>
        </message>
        <message>
            <source>Leave this person out of the list of people. No photo is lost</source>
            <translation>Dejar a esta persona fuera de la lista. No se pierde ninguna foto</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Excluido</translation>
        </message>
        <message>
            <source>Left out “{folder}” with {photos}</source>
            <translation>«{folder}» se ha excluido con {photos}</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Biblioteca</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Licence of {name}</source>
            <translation>Licencia de {name}</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Like none of the others</source>
            <translation>No se parece a ninguna de las demás</translation>
        </message>
        <message>
            <source>Like the originals</source>
            <translation>Como los originales</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listas</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Look around with a few example photos</source>
            <translation>Echar un vistazo con unas fotos de ejemplo</translation>
        </message>
        <message>
            <source>Look for &amp;new photos</source>
            <translation>Buscar fotos &amp;nuevas</translation>
        </message>
        <message>
            <source>Look for faces again</source>
            <translation>Volver a buscar caras</translation>
        </message>
        <message>
            <source>Look for faces that may be somebody else's</source>
            <translation>Buscar caras que podrían ser de otra persona</translation>
        </message>
        <message>
            <source>Look for new photos</source>
            <translation>Buscar fotos nuevas</translation>
        </message>
        <message>
            <source>Look for new photos here</source>
            <translation>Buscar fotos nuevas aquí</translation>
        </message>
        <message>
            <source>Look for new photos in all your folders</source>
            <translation>Buscar fotos nuevas en todas sus carpetas</translation>
        </message>
        <message>
            <source>Look for this face</source>
            <translation>Buscar esta cara</translation>
        </message>
        <message>
            <source>Looked through {photos}</source>
            <translation>Se han revisado {photos}</translation>
        </message>
        <message>
            <source>Looked through {photos} in your folders</source>
            <translation>Se han revisado {photos} en sus carpetas</translation>
        </message>
        <message>
            <source>Looked through {photos} in “{folder}”</source>
            <translation>Se han revisado {photos} en «{folder}»</translation>
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
            <source>Looking for photos…</source>
            <translation>Buscando fotos…</translation>
        </message>
        <message>
            <source>Looking for the faces in {name}…</source>
            <translation>Buscando las caras de {name}…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Mirando…</translation>
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
            <source>Make one person of those selected</source>
            <translation>Unir las seleccionadas en una sola persona</translation>
        </message>
        <message>
            <source>Make safe copies of {photos}</source>
            <translation>Hacer copias seguras de {photos}</translation>
        </message>
        <message>
            <source>Making a backup, then deleting…</source>
            <translation>Haciendo una copia y borrando después…</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Haciendo una copia de seguridad…</translation>
        </message>
        <message>
            <source>Making safe copies</source>
            <translation>Haciendo copias seguras</translation>
        </message>
        <message>
            <source>Map of your photos</source>
            <translation>Mapa de sus fotos</translation>
        </message>
        <message numerus="yes">
            <source>Mark %n pictures as not a face</source>
            <translation>
                <numerusform>Marcar %n imagen como «no es una cara»</numerusform>
                <numerusform>Marcar %n imágenes como «no es una cara»</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark the faces</source>
            <translation>Marcar las caras</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Medir</translation>
        </message>
        <message>
            <source>Measure how fast faces are found on this computer; takes a few seconds</source>
            <translation>Medir lo rápido que se encuentran caras en este ordenador; tarda unos segundos</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Midiendo</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>Midiendo…</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Juntar</translation>
        </message>
        <message numerus="yes">
            <source>Merge %n groups</source>
            <translation>
                <numerusform>Unir %n grupo</numerusform>
                <numerusform>Unir %n grupos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merge %n groups as {name}</source>
            <translation>
                <numerusform>Unir %n grupo como {name}</numerusform>
                <numerusform>Unir %n grupos como {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge with…</source>
            <translation>Juntar con…</translation>
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
            <source>Missed face</source>
            <translation>Cara no encontrada</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>More like somebody else</source>
            <translation>Se parece más a otra persona</translation>
        </message>
        <message>
            <source>More like this</source>
            <translation>Más como esta</translation>
        </message>
        <message>
            <source>More like this photo</source>
            <translation>Más como esta foto</translation>
        </message>
        <message>
            <source>More like {other} than like {name}</source>
            <translation>Se parece más a {other} que a {name}</translation>
        </message>
        <message>
            <source>More you can do with this person</source>
            <translation>Qué más puede hacer con esta persona</translation>
        </message>
        <message>
            <source>Mosaic</source>
            <translation>Mosaico</translation>
        </message>
        <message>
            <source>Move earlier</source>
            <translation>Mover antes</translation>
        </message>
        <message>
            <source>Move later</source>
            <translation>Mover después</translation>
        </message>
        <message>
            <source>Move the enlarged photo</source>
            <translation>Mover la foto ampliada</translation>
        </message>
        <message>
            <source>Move the map</source>
            <translation>Mover el mapa</translation>
        </message>
        <message>
            <source>Move the slider to the left to find faces that are less alike.</source>
            <translation>Mueva el control a la izquierda para encontrar caras menos parecidas.</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Mover a…</translation>
        </message>
        <message>
            <source>Move {photos} within {album}</source>
            <translation>Mover {photos} dentro de {album}</translation>
        </message>
        <message>
            <source>Moved {photos}</source>
            <translation>Movido: {photos}</translation>
        </message>
        <message>
            <source>My own way to name the copies</source>
            <translation>Nombrar las copias a mi manera</translation>
        </message>
        <message>
            <source>My own way…</source>
            <translation>A mi manera…</translation>
        </message>
        <message>
            <source>N</source>
            <translation>N</translation>
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
        <message numerus="yes">
            <source>Name %n faces {name}, but not the others</source>
            <translation>
                <numerusform>Llamar {name} a %n cara, pero no a las demás</numerusform>
                <numerusform>Llamar {name} a %n caras, pero no a las demás</numerusform>
            </translation>
        </message>
        <message>
            <source>Name (you can give it later)</source>
            <translation>Nombre (puede darlo después)</translation>
        </message>
        <message>
            <source>Name a few more people first, so that there is enough to learn from.</source>
            <translation>Ponga nombre a algunas personas más y habrá suficiente para aprender.</translation>
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
            <source>Name them later</source>
            <translation>Ponerles nombre después</translation>
        </message>
        <message>
            <source>Name, and on to the next</source>
            <translation>Poner nombre y pasar a la siguiente</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Con nombre</translation>
        </message>
        <message>
            <source>Named {name}</source>
            <translation>Ahora es {name}</translation>
        </message>
        <message numerus="yes">
            <source>Named {name} in %n photos</source>
            <translation>
                <numerusform>{name}: nombre puesto en %n foto</numerusform>
                <numerusform>{name}: nombre puesto en %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Names of files or folders; * stands for anything</source>
            <translation>Nombres de archivos o carpetas; * vale por cualquier cosa</translation>
        </message>
        <message>
            <source>Names you give, faces you sort and albums you make are listed here, and can be undone.</source>
            <translation>Aquí aparecen los nombres que da, las caras que ordena y los álbumes que crea, y todo se puede deshacer.</translation>
        </message>
        <message>
            <source>Names, albums and face data are in the library file, which only you can read; it is not encrypted. Small pictures of your photos are kept so that they show quickly, and can be deleted at any time.</source>
            <translation>Nombres, álbumes y datos de caras están en el archivo de la biblioteca, que solo usted puede leer; no está cifrado. Se guardan imágenes pequeñas de sus fotos para mostrarlas rápido; se pueden borrar cuando quiera.</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Poner nombre…</translation>
        </message>
        <message>
            <source>Nearly done</source>
            <translation>Casi listo</translation>
        </message>
        <message>
            <source>Nearly the same picture</source>
            <translation>Casi la misma imagen</translation>
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
            <source>New faces are judged by those you confirmed.</source>
            <translation>Las caras nuevas se juzgan según las que usted confirmó.</translation>
        </message>
        <message>
            <source>New person “{name}”</source>
            <translation>Persona nueva «{name}»</translation>
        </message>
        <message>
            <source>Next photo</source>
            <translation>Foto siguiente</translation>
        </message>
        <message>
            <source>Next photo, or pause the slide show</source>
            <translation>Foto siguiente, o pausar la presentación</translation>
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
            <source>No album is called that.</source>
            <translation>Ningún álbum se llama así.</translation>
        </message>
        <message>
            <source>No albums yet</source>
            <translation>Todavía no hay álbumes</translation>
        </message>
        <message>
            <source>No backup yet. “Back up now” makes one.</source>
            <translation>Aún no hay copias. «Hacer copia ahora» crea una.</translation>
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
            <source>No face was chosen</source>
            <translation>No se eligió ninguna cara.</translation>
        </message>
        <message>
            <source>No face was found in {name}.</source>
            <translation>No se encontró ninguna cara en {name}.</translation>
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
            <source>No faces in this photo</source>
            <translation>No hay caras en esta foto</translation>
        </message>
        <message>
            <source>No folders yet</source>
            <translation>Todavía no hay carpetas</translation>
        </message>
        <message>
            <source>No folders yet. Press “Add a folder…” to start.</source>
            <translation>Aún no hay carpetas. Pulse «Añadir una carpeta…» para empezar.</translation>
        </message>
        <message>
            <source>No photo was named</source>
            <translation>No se nombró ninguna foto</translation>
        </message>
        <message>
            <source>No photos found</source>
            <translation>No se encontraron fotos</translation>
        </message>
        <message>
            <source>No photos here</source>
            <translation>No hay fotos aquí</translation>
        </message>
        <message>
            <source>No photos in this folder</source>
            <translation>No hay fotos en esta carpeta</translation>
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
            <source>No step has these words.</source>
            <translation>Ningún paso contiene estas palabras.</translation>
        </message>
        <message>
            <source>No to all</source>
            <translation>No a todas</translation>
        </message>
        <message>
            <source>No video is chosen.</source>
            <translation>No hay ningún vídeo seleccionado.</translation>
        </message>
        <message>
            <source>No, it is not</source>
            <translation>No, no lo es</translation>
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
            <source>Nobody and no place is called {name}; searched as a word</source>
            <translation>Nadie ni ningún lugar se llama {name}; se busca como palabra</translation>
        </message>
        <message>
            <source>Nobody has a name yet.</source>
            <translation>Nadie tiene nombre todavía.</translation>
        </message>
        <message>
            <source>Nobody has a name yet.

Choose “To name” and start with the first.</source>
            <translation>Todavía nadie tiene nombre.

Elija «Por nombrar» y empiece por el primero.</translation>
        </message>
        <message>
            <source>Nobody has this name yet. Enter makes a new person of it.</source>
            <translation>Nadie tiene este nombre todavía. Intro crea una persona nueva con él.</translation>
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
            <source>Nobody in these photos is called that.</source>
            <translation>Nadie en estas fotos se llama así.</translation>
        </message>
        <message>
            <source>Nobody in this photo has a name yet.</source>
            <translation>Nadie en esta foto tiene nombre todavía.</translation>
        </message>
        <message>
            <source>Nobody is called that.</source>
            <translation>Nadie se llama así.</translation>
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
            <source>Nobody is named {name}.</source>
            <translation>Nadie se llama {name}.</translation>
        </message>
        <message>
            <source>Nobody is ticked yet.</source>
            <translation>Todavía no hay nadie marcado.</translation>
        </message>
        <message>
            <source>Nobody was suggested for face {face}</source>
            <translation>No se sugirió a nadie para la cara {face}.</translation>
        </message>
        <message>
            <source>Nobody you know</source>
            <translation>Nadie que conozca</translation>
        </message>
        <message>
            <source>None of them</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>None of these files is a photo or a video.</source>
            <translation>Ninguno de estos archivos es una foto ni un vídeo.</translation>
        </message>
        <message>
            <source>None of these is {name} (N)</source>
            <translation>Ninguna es de {name} (N)</translation>
        </message>
        <message>
            <source>None of these names</source>
            <translation>Ninguno de estos nombres</translation>
        </message>
        <message>
            <source>None of these photos is in a stack</source>
            <translation>Ninguna de estas fotos está en una pila.</translation>
        </message>
        <message>
            <source>None of these photos is in a stack.</source>
            <translation>Ninguna de estas fotos está en una pila.</translation>
        </message>
        <message>
            <source>None of your photos says where it was taken</source>
            <translation>Ninguna de sus fotos dice dónde se tomó</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Not a face</source>
            <translation>No es una cara</translation>
        </message>
        <message numerus="yes">
            <source>Not added: %n copies made by faceorg</source>
            <translation>
                <numerusform>No añadida: %n copia hecha por faceorg</numerusform>
                <numerusform>No añadidas: %n copias hechas por faceorg</numerusform>
            </translation>
        </message>
        <message>
            <source>Not like anybody you named.</source>
            <translation>No se parece a nadie que haya nombrado.</translation>
        </message>
        <message>
            <source>Not someone I know: ask no more</source>
            <translation>Nadie que conozca: no preguntar más</translation>
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
            <source>Not {name}</source>
            <translation>No es {name}</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Todavía nada hecho</translation>
        </message>
        <message>
            <source>Nothing else was taken around then or shows the same people.</source>
            <translation>No hay nada más de esas fechas ni con las mismas personas.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>No se encontró nada</translation>
        </message>
        <message>
            <source>Nothing in it yet</source>
            <translation>Todavía vacío</translation>
        </message>
        <message>
            <source>Nothing is left out.</source>
            <translation>No se deja nada fuera.</translation>
        </message>
        <message>
            <source>Nothing is lost: you can undo this at any time.</source>
            <translation>No se pierde nada: puede deshacerlo cuando quiera.</translation>
        </message>
        <message>
            <source>Nothing more can be written to this folder: {cause}.</source>
            <translation>No se puede escribir más en esta carpeta: {cause}.</translation>
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
            <source>Nothing to do here</source>
            <translation>No hay nada que hacer aquí</translation>
        </message>
        <message>
            <source>Nothing to doubt</source>
            <translation>Nada que dudar</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>En el mapa</translation>
        </message>
        <message>
            <source>One of the faces to name</source>
            <translation>Una de las caras por nombrar</translation>
        </message>
        <message>
            <source>One of these names</source>
            <translation>Uno de estos nombres</translation>
        </message>
        <message>
            <source>One photo</source>
            <translation>Una foto</translation>
        </message>
        <message>
            <source>Only a number: 001, 002, …</source>
            <translation>Solo un número: 001, 002, …</translation>
        </message>
        <message>
            <source>Only people with a name</source>
            <translation>Solo personas con nombre</translation>
        </message>
        <message>
            <source>Only people without a name</source>
            <translation>Solo personas sin nombre</translation>
        </message>
        <message>
            <source>Only people you hid, to show them again</source>
            <translation>Solo las personas ocultas, para volver a mostrarlas</translation>
        </message>
        <message>
            <source>Only the photos; Escape goes back</source>
            <translation>Solo las fotos; Esc para volver</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
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
            <source>Open it in your video player</source>
            <translation>Abrirlo en su reproductor de vídeo</translation>
        </message>
        <message>
            <source>Open or close stack</source>
            <translation>Abrir o cerrar la pila</translation>
        </message>
        <message>
            <source>Open the copy (double click, or {key})</source>
            <translation>Abrir la copia (doble clic, o {key})</translation>
        </message>
        <message>
            <source>Open the folder the photo is in</source>
            <translation>Abrir la carpeta donde está la foto</translation>
        </message>
        <message>
            <source>Other looks: perhaps somebody else</source>
            <translation>Otro aspecto: quizá otra persona</translation>
        </message>
        <message>
            <source>Other photo programs then show who is in each photo. Where a copy has no room for names, they stand in a small file beside it that ends in .xmp.</source>
            <translation>Otros programas de fotos muestran entonces quién aparece en cada foto. Si una copia no tiene sitio para nombres, van en un archivo pequeño al lado que termina en .xmp.</translation>
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
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Parts of the search</source>
            <translation>Partes de la búsqueda</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Pause the slide show</source>
            <translation>Pausar la presentación</translation>
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
            <source>People and faces</source>
            <translation>Personas y caras</translation>
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
            <source>Perhaps</source>
            <translation>Quizá</translation>
        </message>
        <message>
            <source>Perhaps: {search}</source>
            <translation>Quizá: {search}</translation>
        </message>
        <message>
            <source>Phones save the place in a photo if you let them: switch on location for the camera. faceorg also reads Google Takeout and XMP files beside your photos.</source>
            <translation>Los móviles guardan el lugar en la foto si usted lo permite: active la ubicación para la cámara. faceorg también lee archivos de Google Takeout y XMP junto a sus fotos.</translation>
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
            <source>Photos come in as soon as its search finds some.</source>
            <translation>Las fotos aparecen en cuanto su búsqueda encuentre alguna.</translation>
        </message>
        <message>
            <source>Photos in one stack are shown as one (S opens it)</source>
            <translation>Las fotos de una pila se muestran como una sola (S la abre)</translation>
        </message>
        <message>
            <source>Photos in which somebody only looks like who is wanted</source>
            <translation>Fotos en las que alguien solo se parece a quien se busca</translation>
        </message>
        <message>
            <source>Photos of a pin</source>
            <translation>Fotos de un alfiler</translation>
        </message>
        <message>
            <source>Photos of the same event and with the same people</source>
            <translation>Fotos del mismo evento y con las mismas personas</translation>
        </message>
        <message>
            <source>Photos of this part of the map (Space)</source>
            <translation>Fotos de esta parte del mapa (Espacio)</translation>
        </message>
        <message>
            <source>Photos stay where they are; faceorg only reads them.</source>
            <translation>Las fotos se quedan donde están; faceorg solo las lee.</translation>
        </message>
        <message>
            <source>Photos that were searched already stay as they are.</source>
            <translation>Las fotos ya revisadas se quedan como están.</translation>
        </message>
        <message>
            <source>Photos then show the age, and “age:” finds them in a search.</source>
            <translation>Así las fotos muestran la edad, y «age:» las encuentra en una búsqueda.</translation>
        </message>
        <message>
            <source>Photos with this face</source>
            <translation>Fotos con esta cara</translation>
        </message>
        <message>
            <source>Photos, videos and folders of this computer can be dropped here.</source>
            <translation>Aquí se pueden soltar fotos, vídeos y carpetas de este equipo.</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Lugares</translation>
        </message>
        <message>
            <source>Places and folders</source>
            <translation>Lugares y carpetas</translation>
        </message>
        <message>
            <source>Play the slide show</source>
            <translation>Reproducir la presentación</translation>
        </message>
        <message>
            <source>Play video</source>
            <translation>Reproducir vídeo</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Preparing your library for this version of faceorg. This is done once.
A copy of it as it was is kept beside it, in {folder}.</source>
            <translation>Preparando su biblioteca para esta versión de faceorg. Se hace una sola vez.
Al lado se guarda una copia tal como estaba, en {folder}.</translation>
        </message>
        <message>
            <source>Press the face you look for:</source>
            <translation>Pulse la cara que busca:</translation>
        </message>
        <message>
            <source>Previous photo</source>
            <translation>Foto anterior</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacidad</translation>
        </message>
        <message>
            <source>Probably {name}, who is clear to see in a photo {apart}.</source>
            <translation>Probablemente {name}: se le ve bien en una foto {apart}.</translation>
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
        <message>
            <source>Pull out…</source>
            <translation>Separar…</translation>
        </message>
        <message numerus="yes">
            <source>Put %n faces together</source>
            <translation>
                <numerusform>Reunir %n cara</numerusform>
                <numerusform>Reunir %n caras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put %n faces together, but not the others</source>
            <translation>
                <numerusform>Juntar %n cara, pero no las demás</numerusform>
                <numerusform>Juntar %n caras, pero no las demás</numerusform>
            </translation>
        </message>
        <message>
            <source>Put on top of its stack</source>
            <translation>Poner encima de su pila</translation>
        </message>
        <message>
            <source>Put the names of the people into the copies</source>
            <translation>Poner los nombres de las personas en las copias</translation>
        </message>
        <message>
            <source>Put the selected photos into a new album</source>
            <translation>Poner las fotos seleccionadas en un álbum nuevo</translation>
        </message>
        <message>
            <source>Put the selected photos into an album you have</source>
            <translation>Poner las fotos seleccionadas en un álbum que ya tiene</translation>
        </message>
        <message>
            <source>Put this person back among the others</source>
            <translation>Volver a mostrar a esta persona entre las demás</translation>
        </message>
        <message>
            <source>Questions about faces, one at a time</source>
            <translation>Preguntas sobre caras, una por una</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Valoración</translation>
        </message>
        <message>
            <source>Read the files again</source>
            <translation>Volver a leer los archivos</translation>
        </message>
        <message>
            <source>Read these files again, if they have changed</source>
            <translation>Leer de nuevo estos archivos, si han cambiado</translation>
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
            <source>Redo up to here</source>
            <translation>Rehacer hasta aquí</translation>
        </message>
        <message numerus="yes">
            <source>Redoes %n steps.</source>
            <translation>
                <numerusform>Rehace %n paso.</numerusform>
                <numerusform>Rehace %n pasos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Redone: {what}</source>
            <translation>Rehecho: {what}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove from album</source>
            <translation>Quitar del álbum</translation>
        </message>
        <message>
            <source>Remove from faceorg</source>
            <translation>Quitar de faceorg</translation>
        </message>
        <message>
            <source>Remove from library</source>
            <translation>Quitar de la biblioteca</translation>
        </message>
        <message>
            <source>Remove from library: {photos}</source>
            <translation>Quitar de la biblioteca: {photos}</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Remove the birthday of {name}</source>
            <translation>Quitar el cumpleaños de {name}</translation>
        </message>
        <message>
            <source>Remove the folder {folder}</source>
            <translation>Quitar la carpeta {folder}</translation>
        </message>
        <message>
            <source>Remove this part from the search</source>
            <translation>Quitar esta parte de la búsqueda</translation>
        </message>
        <message>
            <source>Remove {photos} from {album}</source>
            <translation>Quitar {photos} de {album}</translation>
        </message>
        <message>
            <source>Removed from the library: {photos}</source>
            <translation>Quitadas de la biblioteca: {photos}</translation>
        </message>
        <message>
            <source>Removed the birthday</source>
            <translation>Cumpleaños quitado</translation>
        </message>
        <message>
            <source>Removed {photos} from {name}</source>
            <translation>Quitado de {name}: {photos}</translation>
        </message>
        <message>
            <source>Removed “{folder}” with {photos}</source>
            <translation>«{folder}» quitada con {photos}</translation>
        </message>
        <message>
            <source>Removed “{folder}”; no photo went with it</source>
            <translation>«{folder}» quitada; ninguna foto se fue con ella</translation>
        </message>
        <message>
            <source>Removing photos…</source>
            <translation>Quitando fotos…</translation>
        </message>
        <message>
            <source>Removing “{folder}”…</source>
            <translation>Quitando «{folder}»…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Rename an album to {album}</source>
            <translation>Cambiar el nombre de un álbum a {album}</translation>
        </message>
        <message>
            <source>Rename to {name}</source>
            <translation>Cambiar el nombre a {name}</translation>
        </message>
        <message>
            <source>Rename to “{name}”</source>
            <translation>Cambiar el nombre a «{name}»</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <source>Restore the names and albums of {when}?</source>
            <translation>¿Restaurar los nombres y álbumes de {when}?</translation>
        </message>
        <message>
            <source>Restore this one…</source>
            <translation>Restaurar esta…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Right click</source>
            <translation>Clic derecho</translation>
        </message>
        <message>
            <source>S</source>
            <translation>S</translation>
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
            <source>Safe copies with only this face…</source>
            <translation>Copias seguras solo con esta cara…</translation>
        </message>
        <message>
            <source>Same as the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Same person?</source>
            <translation>¿La misma persona?</translation>
        </message>
        <message>
            <source>Save a search as {album}</source>
            <translation>Guardar una búsqueda como {album}</translation>
        </message>
        <message>
            <source>Save as album…</source>
            <translation>Guardar como álbum…</translation>
        </message>
        <message>
            <source>Save pictures from a web page as files first; then you can add them.</source>
            <translation>Guarde primero como archivos las imágenes de una página web; después podrá añadirlas.</translation>
        </message>
        <message>
            <source>Save search as album…</source>
            <translation>Guardar búsqueda como álbum…</translation>
        </message>
        <message>
            <source>Saved as the album “{name}”</source>
            <translation>Guardado como el álbum «{name}»</translation>
        </message>
        <message>
            <source>Saved as the album “{name}”: it follows the search</source>
            <translation>Guardado como el álbum «{name}»: sigue a la búsqueda</translation>
        </message>
        <message>
            <source>Saved the birthday</source>
            <translation>Cumpleaños guardado</translation>
        </message>
        <message numerus="yes">
            <source>Say that %n faces are not {name}</source>
            <translation>
                <numerusform>Decir que %n cara no es de {name}</numerusform>
                <numerusform>Decir que %n caras no son de {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Say that %n faces really are {name}</source>
            <translation>
                <numerusform>Decir que %n cara sí es de {name}</numerusform>
                <numerusform>Decir que %n caras sí son de {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Say that a face is not {name}</source>
            <translation>Decir que una cara no es de {name}</translation>
        </message>
        <message>
            <source>Say that a face really is {name}</source>
            <translation>Decir que una cara sí es de {name}</translation>
        </message>
        <message>
            <source>Say that faces have nothing to do with {names}</source>
            <translation>Decir que unas caras no tienen que ver con {names}</translation>
        </message>
        <message>
            <source>Say that they are two different people</source>
            <translation>Decir que son dos personas distintas</translation>
        </message>
        <message>
            <source>Say who it is, or skip</source>
            <translation>Diga quién es, u omita la pregunta.</translation>
        </message>
        <message>
            <source>Say who it is…</source>
            <translation>Decir quién es…</translation>
        </message>
        <message>
            <source>Say who they are</source>
            <translation>Decir quiénes son</translation>
        </message>
        <message>
            <source>Say who this is</source>
            <translation>Decir quién es</translation>
        </message>
        <message>
            <source>Say whom or what to leave out after “{word}”.</source>
            <translation>Diga a quién o qué dejar fuera después de «{word}».</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search by a &amp;picture…</source>
            <translation>Buscar con una &amp;imagen…</translation>
        </message>
        <message>
            <source>Search by a picture</source>
            <translation>Buscar con una imagen</translation>
        </message>
        <message>
            <source>Search people, dates, places, words</source>
            <translation>Buscar personas, fechas, lugares, palabras</translation>
        </message>
        <message>
            <source>Search without “{what}”</source>
            <translation>Buscar sin «{what}»</translation>
        </message>
        <message>
            <source>Search: {query}</source>
            <translation>Búsqueda: {query}</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <source>See the faces and the photos of this person</source>
            <translation>Ver las caras y las fotos de esta persona</translation>
        </message>
        <message>
            <source>See who is in your photos</source>
            <translation>Vea quién sale en sus fotos</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>Seleccionar &amp;todo</translation>
        </message>
        <message>
            <source>Select &amp;none</source>
            <translation>No seleccionar &amp;nada</translation>
        </message>
        <message>
            <source>Select a step to undo it, with everything that came after it.</source>
            <translation>Seleccione un paso para deshacerlo, junto con todo lo posterior.</translation>
        </message>
        <message>
            <source>Select a whole day</source>
            <translation>Seleccionar un día entero</translation>
        </message>
        <message>
            <source>Select from here to there</source>
            <translation>Seleccionar de aquí hasta allí</translation>
        </message>
        <message>
            <source>Select none</source>
            <translation>No seleccionar nada</translation>
        </message>
        <message>
            <source>Select none, then leave the search</source>
            <translation>No seleccionar nada y después dejar la búsqueda</translation>
        </message>
        <message>
            <source>Select one more</source>
            <translation>Seleccionar una más</translation>
        </message>
        <message>
            <source>Select some photos and press “New album…”, or save a search as an album.</source>
            <translation>Seleccione fotos y pulse «Álbum nuevo…», o guarde una búsqueda como álbum.</translation>
        </message>
        <message>
            <source>Select some photos first.</source>
            <translation>Seleccione primero algunas fotos.</translation>
        </message>
        <message>
            <source>Select something to take back</source>
            <translation>Elija algo que retirar.</translation>
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
            <source>Shift</source>
            <translation>Mayús</translation>
        </message>
        <message>
            <source>Shift + arrow keys</source>
            <translation>Mayús + teclas de flecha</translation>
        </message>
        <message>
            <source>Shift + click or arrow</source>
            <translation>Mayús + clic o flecha</translation>
        </message>
        <message numerus="yes">
            <source>Show %n photos separately</source>
            <translation>
                <numerusform>Mostrar por separado %n foto</numerusform>
                <numerusform>Mostrar por separado %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>Volver a mostrar</translation>
        </message>
        <message>
            <source>Show all of its photos</source>
            <translation>Mostrar todas sus fotos</translation>
        </message>
        <message>
            <source>Show all people</source>
            <translation>Mostrar a todos</translation>
        </message>
        <message>
            <source>Show as search</source>
            <translation>Mostrar como búsqueda</translation>
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
            <source>Show it separately</source>
            <translation>Mostrarla por separado</translation>
        </message>
        <message>
            <source>Show its photos separately from now on</source>
            <translation>Mostrar sus fotos por separado desde ahora</translation>
        </message>
        <message>
            <source>Show only people with these letters in their names</source>
            <translation>Mostrar solo personas con estas letras en su nombre</translation>
        </message>
        <message>
            <source>Show only shortcuts with these words</source>
            <translation>Mostrar solo los atajos con estas palabras</translation>
        </message>
        <message>
            <source>Show only steps with these words: a name, an album</source>
            <translation>Mostrar solo los pasos con estas palabras: un nombre, un álbum</translation>
        </message>
        <message>
            <source>Show photo</source>
            <translation>Mostrar la foto</translation>
        </message>
        <message>
            <source>Show photos</source>
            <translation>Mostrar fotos</translation>
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
            <source>Show the photo large</source>
            <translation>Mostrar la foto en grande</translation>
        </message>
        <message>
            <source>Show the selected photos as one</source>
            <translation>Mostrar las fotos seleccionadas como una sola</translation>
        </message>
        <message>
            <source>Show the whole photos</source>
            <translation>Mostrar las fotos enteras</translation>
        </message>
        <message>
            <source>Show what you can do with it</source>
            <translation>Mostrar qué puede hacer con ello</translation>
        </message>
        <message>
            <source>Show {name} again</source>
            <translation>Volver a mostrar a {name}</translation>
        </message>
        <message>
            <source>Show {place} in the file manager</source>
            <translation>Mostrar {place} en el administrador de archivos</translation>
        </message>
        <message>
            <source>Shown again</source>
            <translation>Visible de nuevo</translation>
        </message>
        <message>
            <source>Shown for the stack</source>
            <translation>La que se ve en lugar de la pila</translation>
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
            <source>Slide show</source>
            <translation>Presentación</translation>
        </message>
        <message>
            <source>Slide show faster</source>
            <translation>Presentación más rápida</translation>
        </message>
        <message>
            <source>Slide show slower</source>
            <translation>Presentación más lenta</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Más lento</translation>
        </message>
        <message>
            <source>Small pictures and models</source>
            <translation>Imágenes pequeñas y modelos</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Más pequeño</translation>
        </message>
        <message>
            <source>Smaller thumbnails</source>
            <translation>Miniaturas más pequeñas</translation>
        </message>
        <message>
            <source>Solid (safest)</source>
            <translation>Sólido (lo más seguro)</translation>
        </message>
        <message>
            <source>Some of the copies</source>
            <translation>Algunas de las copias</translation>
        </message>
        <message>
            <source>Someone else than the others in the group</source>
            <translation>Otra persona que las demás del grupo</translation>
        </message>
        <message>
            <source>Someone else…</source>
            <translation>Otra persona…</translation>
        </message>
        <message>
            <source>Something is missing after {key}:</source>
            <translation>Falta algo después de {key}:</translation>
        </message>
        <message>
            <source>Something is missing after {text}</source>
            <translation>Falta algo después de {text}</translation>
        </message>
        <message>
            <source>Something to find is missing after “{text}”.</source>
            <translation>Falta qué buscar después de «{text}».</translation>
        </message>
        <message>
            <source>Something to find is missing before “{text}”.</source>
            <translation>Falta qué buscar antes de «{text}».</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. The log file has the details.</source>
            <translation>Algo inesperado falló. Los detalles están en el registro.</translation>
        </message>
        <message>
            <source>Sort by name</source>
            <translation>Ordenar por nombre</translation>
        </message>
        <message>
            <source>Sorting, hidden people, what you said no to</source>
            <translation>Orden, personas ocultas, lo rechazado</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message numerus="yes">
            <source>Split %n faces off</source>
            <translation>
                <numerusform>Separar %n cara</numerusform>
                <numerusform>Separar %n caras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Split %n faces off as {name}</source>
            <translation>
                <numerusform>Separar %n cara como {name}</numerusform>
                <numerusform>Separar %n caras como {name}</numerusform>
            </translation>
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
            <source>Stack</source>
            <translation>Apilar</translation>
        </message>
        <message numerus="yes">
            <source>Stack %n photos</source>
            <translation>
                <numerusform>Apilar %n foto</numerusform>
                <numerusform>Apilar %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>Start looking for faces again</source>
            <translation>Volver a buscar caras desde ahora</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Stop showing its photos and skip it from now on; you can include it again</source>
            <translation>Dejar de mostrar sus fotos y omitirla desde ahora; puede volver a incluirla</translation>
        </message>
        <message>
            <source>Stop showing photos whose files are gone; names are kept</source>
            <translation>Dejar de mostrar las fotos cuyos archivos faltan; los nombres se guardan</translation>
        </message>
        <message>
            <source>Stop showing the photos of this folder</source>
            <translation>Dejar de mostrar las fotos de esta carpeta</translation>
        </message>
        <message>
            <source>Stop; what is done is kept</source>
            <translation>Parar; lo hecho se conserva</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n copies. None is half made.</source>
            <translation>
                <numerusform>Detenido tras %n copia. Ninguna quedó a medias.</numerusform>
                <numerusform>Detenido tras %n copias. Ninguna quedó a medias.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. No copy was made.</source>
            <translation>Detenido. No se hizo ninguna copia.</translation>
        </message>
        <message>
            <source>Stopped. The next download continues where this one ended.</source>
            <translation>Detenido. La próxima descarga seguirá donde terminó esta.</translation>
        </message>
        <message>
            <source>Stopped. What was done is kept.</source>
            <translation>Parado. Lo hecho se conserva.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Parando…</translation>
        </message>
        <message>
            <source>Strictness</source>
            <translation>Exigencia</translation>
        </message>
        <message>
            <source>Suggest {names} again</source>
            <translation>Volver a proponer {names}</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Sugerencias</translation>
        </message>
        <message>
            <source>Surely</source>
            <translation>Seguro</translation>
        </message>
        <message>
            <source>Surer</source>
            <translation>Más seguras</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message numerus="yes">
            <source>Take %n faces out of a group</source>
            <translation>
                <numerusform>Sacar %n cara de un grupo</numerusform>
                <numerusform>Sacar %n caras de un grupo</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Deshacer</translation>
        </message>
        <message numerus="yes">
            <source>Take back that %n faces are not {name}</source>
            <translation>
                <numerusform>Deshacer que %n cara no es de {name}</numerusform>
                <numerusform>Deshacer que %n caras no son de {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back that a face is not {name}</source>
            <translation>Deshacer que una cara no es de {name}</translation>
        </message>
        <message>
            <source>Take back that two groups are different people</source>
            <translation>Deshacer que dos grupos son personas distintas</translation>
        </message>
        <message>
            <source>Take name {number}, or tick face {number}</source>
            <translation>Tomar el nombre {number} o marcar la cara {number}</translation>
        </message>
        <message>
            <source>Take out of its stack</source>
            <translation>Sacar de su pila</translation>
        </message>
        <message>
            <source>Take the stack apart</source>
            <translation>Desapilar</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Tomada</translation>
        </message>
        <message>
            <source>The XMP metadata declares a document type and is not read.</source>
            <translation>Los datos XMP declaran un tipo de documento y no se leen.</translation>
        </message>
        <message>
            <source>The XMP metadata is damaged ({cause}).</source>
            <translation>Los datos XMP están dañados ({cause}).</translation>
        </message>
        <message>
            <source>The XMP metadata is not {encoding} text.</source>
            <translation>Los datos XMP no son texto {encoding}.</translation>
        </message>
        <message>
            <source>The album {name} has been created</source>
            <translation>Se ha creado el álbum {name}</translation>
        </message>
        <message>
            <source>The album {name} is a search for itself.</source>
            <translation>El álbum {name} se busca a sí mismo.</translation>
        </message>
        <message>
            <source>The birthday is not known</source>
            <translation>No se conoce el cumpleaños</translation>
        </message>
        <message>
            <source>The birthday of {name} is not known. Say it on {name}'s page in People.</source>
            <translation>No se conoce el cumpleaños de {name}. Indíquelo en Personas, en la página de {name}.</translation>
        </message>
        <message>
            <source>The colours of the window</source>
            <translation>Los colores de la ventana</translation>
        </message>
        <message>
            <source>The copies are exactly like the originals. Who is in each stands in a small file beside it that ends in .xmp; other photo programs read it.</source>
            <translation>Las copias son exactamente como los originales. Quién aparece en cada una consta en un archivo pequeño al lado que termina en .xmp; otros programas de fotos lo leen.</translation>
        </message>
        <message>
            <source>The copies need a name.</source>
            <translation>Las copias necesitan un nombre.</translation>
        </message>
        <message>
            <source>The copy, with what is written into it</source>
            <translation>La copia, con lo que se escribe en ella</translation>
        </message>
        <message>
            <source>The drive with this photo is not connected</source>
            <translation>La unidad con esta foto no está conectada</translation>
        </message>
        <message>
            <source>The face in question</source>
            <translation>La cara por la que se pregunta</translation>
        </message>
        <message>
            <source>The faces in question</source>
            <translation>Las caras en cuestión</translation>
        </message>
        <message>
            <source>The file cannot be read: {cause}</source>
            <translation>No se puede leer el archivo: {cause}</translation>
        </message>
        <message>
            <source>The file is not there at the moment</source>
            <translation>El archivo no está en este momento</translation>
        </message>
        <message>
            <source>The file of this photo is not there any more</source>
            <translation>El archivo de esta foto ya no está</translation>
        </message>
        <message>
            <source>The folders you added</source>
            <translation>Las carpetas que ha añadido</translation>
        </message>
        <message>
            <source>The folders your photos are in</source>
            <translation>Las carpetas donde están sus fotos</translation>
        </message>
        <message>
            <source>The frame is outside the photo</source>
            <translation>El marco está fuera de la foto.</translation>
        </message>
        <message>
            <source>The graphics card failed, so the processor took over ({cause})</source>
            <translation>La tarjeta gráfica falló, así que el procesador hizo su trabajo ({cause})</translation>
        </message>
        <message>
            <source>The language of menus and messages</source>
            <translation>El idioma de menús y mensajes</translation>
        </message>
        <message>
            <source>The library cannot be used.</source>
            <translation>No se puede usar la biblioteca.</translation>
        </message>
        <message numerus="yes">
            <source>The library file knows what %n faces look like.</source>
            <translation>
                <numerusform>El archivo de la biblioteca sabe cómo es %n cara.</numerusform>
                <numerusform>El archivo de la biblioteca sabe cómo son %n caras.</numerusform>
            </translation>
        </message>
        <message>
            <source>The name that all of them get</source>
            <translation>El nombre que reciben todas</translation>
        </message>
        <message>
            <source>The photo itself stays</source>
            <translation>La foto misma se conserva</translation>
        </message>
        <message>
            <source>The photos in it stay, and Undo brings it back</source>
            <translation>Sus fotos se conservan, y Deshacer lo recupera</translation>
        </message>
        <message>
            <source>The same, at the mouse pointer</source>
            <translation>Lo mismo, junto al ratón</translation>
        </message>
        <message>
            <source>The search of the album {name} does not work: {why}</source>
            <translation>La búsqueda del álbum {name} no funciona: {why}</translation>
        </message>
        <message>
            <source>The size of letters follows your system.</source>
            <translation>El tamaño de la letra es el de su sistema.</translation>
        </message>
        <message>
            <source>The ticked ones</source>
            <translation>Las marcadas</translation>
        </message>
        <message>
            <source>The ticked ones are {name}, the others are not</source>
            <translation>Las marcadas son {name}, las demás no</translation>
        </message>
        <message>
            <source>The time {text} ends before it begins.</source>
            <translation>El periodo {text} termina antes de empezar.</translation>
        </message>
        <message>
            <source>The whole map</source>
            <translation>El mapa entero</translation>
        </message>
        <message>
            <source>There are too many brackets inside each other.</source>
            <translation>Hay demasiados paréntesis unos dentro de otros.</translation>
        </message>
        <message>
            <source>There is already a person named {name} (p{other}); merge the two if they are one</source>
            <translation>Ya hay una persona llamada {name} (p{other}). Una las dos si son la misma.</translation>
        </message>
        <message>
            <source>There is already an album named {name}</source>
            <translation>Ya hay un álbum llamado {name}.</translation>
        </message>
        <message>
            <source>There is already an album named {name}.</source>
            <translation>Ya hay un álbum llamado {name}.</translation>
        </message>
        <message>
            <source>There is no album named {name}.</source>
            <translation>No hay ningún álbum llamado {name}.</translation>
        </message>
        <message>
            <source>There is no album named {name}; faceorg album list shows them</source>
            <translation>No hay ningún álbum llamado {name}; faceorg album list los muestra.</translation>
        </message>
        <message>
            <source>There is no face to be seen in {file}</source>
            <translation>No se ve ninguna cara en {file}.</translation>
        </message>
        <message>
            <source>There is no face to be seen in {name}</source>
            <translation>No se ve ninguna cara en {name}.</translation>
        </message>
        <message>
            <source>There is no face {face}</source>
            <translation>No hay ninguna cara {face}.</translation>
        </message>
        <message>
            <source>There is no face {face} to compare with</source>
            <translation>No hay ninguna cara {face} con la que comparar.</translation>
        </message>
        <message>
            <source>There is no group {group}</source>
            <translation>No hay ningún grupo {group}.</translation>
        </message>
        <message>
            <source>There is no other face in this group to tell them from</source>
            <translation>No hay otra cara en este grupo de la que distinguirlas.</translation>
        </message>
        <message>
            <source>There is no person p{person}</source>
            <translation>No hay ninguna persona p{person}.</translation>
        </message>
        <message>
            <source>There is no person {group}</source>
            <translation>No hay ninguna persona {group}.</translation>
        </message>
        <message>
            <source>There is no such photo</source>
            <translation>No existe esa foto.</translation>
        </message>
        <message>
            <source>There is no {what}. Use the buttons below the line.</source>
            <translation>No hay {what}. Use los botones de debajo de la línea.</translation>
        </message>
        <message>
            <source>There is none yet.</source>
            <translation>Aún no hay ninguna.</translation>
        </message>
        <message>
            <source>There is nothing between the brackets.</source>
            <translation>No hay nada entre los paréntesis.</translation>
        </message>
        <message>
            <source>There is nothing between the quotation marks.</source>
            <translation>No hay nada entre las comillas.</translation>
        </message>
        <message>
            <source>There is nothing to redo</source>
            <translation>No hay nada que rehacer.</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>No hay nada que deshacer.</translation>
        </message>
        <message>
            <source>These are all faces of this person; give them another name</source>
            <translation>Estas son todas las caras de esta persona; déles otro nombre.</translation>
        </message>
        <message>
            <source>These faces are not in one group, so there is nothing to reject</source>
            <translation>Estas caras no están en un mismo grupo, así que no hay nada que rechazar.</translation>
        </message>
        <message>
            <source>These names have nothing to do with this face (N)</source>
            <translation>Estos nombres no tienen que ver con esta cara (N)</translation>
        </message>
        <message>
            <source>They appear here as they are found.</source>
            <translation>Aparecen aquí según se encuentran.</translation>
        </message>
        <message>
            <source>They are in the folder {folder}</source>
            <translation>Están en la carpeta {folder}</translation>
        </message>
        <message>
            <source>They stay where they are</source>
            <translation>Se quedan donde están</translation>
        </message>
        <message>
            <source>This album holds selected photos; it has no search</source>
            <translation>Este álbum contiene fotos seleccionadas; no tiene búsqueda.</translation>
        </message>
        <message>
            <source>This album is a saved search; it fills itself</source>
            <translation>Este álbum es una búsqueda guardada; se llena solo.</translation>
        </message>
        <message>
            <source>This album is not there any more</source>
            <translation>Este álbum ya no existe.</translation>
        </message>
        <message>
            <source>This bracket ( is never closed.</source>
            <translation>Este paréntesis ( no se cierra.</translation>
        </message>
        <message>
            <source>This bracket ) was never opened.</source>
            <translation>Este paréntesis ) no se abrió.</translation>
        </message>
        <message>
            <source>This cannot be done again any more</source>
            <translation>Esto ya no se puede rehacer.</translation>
        </message>
        <message>
            <source>This folder cannot be read: {cause}</source>
            <translation>No se puede leer esta carpeta: {cause}</translation>
        </message>
        <message>
            <source>This goes: what faceorg knows of faces and their looks, every face you said nothing about, and the small pictures of faces. No faces are looked for any more.

This stays: the names you gave and where in the photos those faces are, albums, the history of what you said, and the photos themselves.

A backup is made first. It still holds the face data, so you can go back, unless you delete the backups, too.</source>
            <translation>Qué se borra: lo que faceorg sabe de las caras y su aspecto, cada cara de la que no ha dicho nada y las imágenes pequeñas de las caras. Ya no se buscan caras.

Qué se queda: los nombres que ha dado y dónde están esas caras en las fotos, los álbumes, el historial de lo que ha dicho y las fotos mismas.

Antes se hace una copia de seguridad. Aún contiene los datos de caras, así que puede volver atrás, a menos que borre también las copias.</translation>
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
            <source>This library cannot be changed at the moment. You can look, search and export.</source>
            <translation>En este momento no se puede cambiar esta biblioteca. Puede mirar, buscar y exportar.</translation>
        </message>
        <message>
            <source>This library is open in another window. Here you can look, search and export.</source>
            <translation>Esta biblioteca está abierta en otra ventana. Aquí puede mirar, buscar y exportar.</translation>
        </message>
        <message>
            <source>This may be asked again</source>
            <translation>Esto se puede volver a preguntar</translation>
        </message>
        <message>
            <source>This photo cannot be read</source>
            <translation>No se puede leer esta foto</translation>
        </message>
        <message>
            <source>This photo is in no stack</source>
            <translation>Esta foto no está en ninguna pila.</translation>
        </message>
        <message>
            <source>This photo is not in the library any more</source>
            <translation>Esta foto ya no está en la biblioteca.</translation>
        </message>
        <message>
            <source>This question was answered already</source>
            <translation>Esta pregunta ya está respondida.</translation>
        </message>
        <message>
            <source>This search does not work any more</source>
            <translation>Esta búsqueda ya no funciona</translation>
        </message>
        <message>
            <source>This was taken back already</source>
            <translation>Esto ya se retiró.</translation>
        </message>
        <message>
            <source>This was undone, and other things were done since.</source>
            <translation>Esto se deshizo, y desde entonces se han hecho otras cosas.</translation>
        </message>
        <message>
            <source>Thorough: small faces too, takes much longer</source>
            <translation>Minuciosa: también caras pequeñas, tarda mucho más</translation>
        </message>
        <message>
            <source>Thumbnail size</source>
            <translation>Tamaño de las miniaturas</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Marcar todo</translation>
        </message>
        <message>
            <source>Tick at least one face</source>
            <translation>Marque al menos una cara</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>No marcar nada</translation>
        </message>
        <message>
            <source>Tick or untick</source>
            <translation>Marcar o desmarcar</translation>
        </message>
        <message>
            <source>Tick or untick (Space)</source>
            <translation>Marcar o desmarcar (Espacio)</translation>
        </message>
        <message>
            <source>Tick or untick ({key})</source>
            <translation>Marcar o desmarcar ({key})</translation>
        </message>
        <message>
            <source>Tick or untick face {number}</source>
            <translation>Marcar o desmarcar la cara {number}</translation>
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
            <source>To the left more photos are found, to the right only sure ones</source>
            <translation>A la izquierda se encuentran más fotos; a la derecha, solo las seguras</translation>
        </message>
        <message>
            <source>To the oldest</source>
            <translation>A la más antigua</translation>
        </message>
        <message>
            <source>Together with</source>
            <translation>Junto a</translation>
        </message>
        <message>
            <source>Took out {faces}</source>
            <translation>Sacado: {faces}</translation>
        </message>
        <message>
            <source>Towns: GeoNames, CC BY 4.0</source>
            <translation>Poblaciones: GeoNames, CC BY 4.0</translation>
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
            <source>Try again to open it for changes (F8)</source>
            <translation>Intentar de nuevo abrirla para hacer cambios (F8)</translation>
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
            <source>Try to read these files again</source>
            <translation>Intentar leer de nuevo estos archivos</translation>
        </message>
        <message>
            <source>Trying again</source>
            <translation>Reintentando</translation>
        </message>
        <message>
            <source>Trying out the models</source>
            <translation>Probando los modelos</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Girar</translation>
        </message>
        <message>
            <source>Turn the view</source>
            <translation>Girar la vista</translation>
        </message>
        <message>
            <source>Turn the view; the file stays as it is</source>
            <translation>Girar la vista; el archivo queda como está</translation>
        </message>
        <message>
            <source>Twice in one photo</source>
            <translation>Dos veces en una misma foto</translation>
        </message>
        <message>
            <source>Two different people (N)</source>
            <translation>Dos personas distintas (N)</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>Dos personas</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Escribir un nombre</translation>
        </message>
        <message>
            <source>Type a name and press {key}: the next face follows.</source>
            <translation>Escriba un nombre y pulse {key}: sigue la cara siguiente.</translation>
        </message>
        <message>
            <source>Type another name</source>
            <translation>Escribir otro nombre</translation>
        </message>
        <message>
            <source>Type who this is, or another name</source>
            <translation>Escriba quién es, u otro nombre</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Undo back to here</source>
            <translation>Deshacer hasta aquí</translation>
        </message>
        <message numerus="yes">
            <source>Undoes this step and the %n steps after it.</source>
            <translation>
                <numerusform>Deshace este paso y %n posterior.</numerusform>
                <numerusform>Deshace este paso y los %n posteriores.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoes this step, the latest one.</source>
            <translation>Deshace este paso, el último.</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Deshecho: {what}</translation>
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
            <source>Untick those who are not {name}</source>
            <translation>Desmarque las que no sean {name}</translation>
        </message>
        <message>
            <source>Untick those who do not belong</source>
            <translation>Desmarque las que no correspondan</translation>
        </message>
        <message>
            <source>Use as cover</source>
            <translation>Usar de portada</translation>
        </message>
        <message>
            <source>Use these</source>
            <translation>Usar estos</translation>
        </message>
        <message>
            <source>Use this name</source>
            <translation>Usar este nombre</translation>
        </message>
        <message>
            <source>Very like {name}.</source>
            <translation>Muy parecida a {name}.</translation>
        </message>
        <message>
            <source>Video, {length}</source>
            <translation>Vídeo, {length}</translation>
        </message>
        <message>
            <source>Visible: {names}. All others are hidden, faces without a name too.</source>
            <translation>Visibles: {names}. Todas las demás se ocultan, también las caras sin nombre.</translation>
        </message>
        <message>
            <source>W</source>
            <translation>O</translation>
        </message>
        <message>
            <source>Waiting for other work to finish…</source>
            <translation>Esperando a que termine otro trabajo…</translation>
        </message>
        <message>
            <source>Was in</source>
            <translation>Estuvo en</translation>
        </message>
        <message>
            <source>What else can be said of this face</source>
            <translation>Qué más se puede decir de esta cara</translation>
        </message>
        <message>
            <source>What faceorg wrote down about its own work; no names, no photos</source>
            <translation>Lo que faceorg anota sobre su trabajo; ni nombres ni fotos</translation>
        </message>
        <message>
            <source>What stands in braces is filled in for each photo; the rest stays as it is</source>
            <translation>Lo que va entre llaves se rellena en cada foto; el resto queda igual</translation>
        </message>
        <message>
            <source>What the steps shown are about</source>
            <translation>Sobre qué son los pasos mostrados</translation>
        </message>
        <message>
            <source>What this album shows:</source>
            <translation>Lo que muestra este álbum:</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>Qué falló</translation>
        </message>
        <message>
            <source>What you did since then is not in it. Your library as it is now is kept as well, so nothing is lost. The window closes and opens again.</source>
            <translation>Lo que ha hecho desde entonces no está en ella. Su biblioteca actual también se guarda, así que no se pierde nada. La ventana se cierra y se vuelve a abrir.</translation>
        </message>
        <message>
            <source>What you did, and how to undo it</source>
            <translation>Lo que ha hecho y cómo deshacerlo</translation>
        </message>
        <message>
            <source>What you said no to</source>
            <translation>Lo que ha rechazado</translation>
        </message>
        <message>
            <source>What you said no to about this person</source>
            <translation>Lo que ha rechazado sobre esta persona</translation>
        </message>
        <message>
            <source>What you said no to…</source>
            <translation>Lo que ha rechazado…</translation>
        </message>
        <message>
            <source>What you said yourself never changes.</source>
            <translation>Lo que usted ha dicho no cambia nunca por esto.</translation>
        </message>
        <message>
            <source>Whatever the search finds, now and later</source>
            <translation>Lo que encuentre la búsqueda, ahora y después</translation>
        </message>
        <message>
            <source>When was {name} born?</source>
            <translation>¿Cuándo nació {name}?</translation>
        </message>
        <message>
            <source>When you say no to a question, it is listed here and you can take it back.</source>
            <translation>Cuando responde que no a una pregunta, aparece aquí y se puede retirar.</translation>
        </message>
        <message>
            <source>Where your photos were taken</source>
            <translation>Dónde se tomaron sus fotos</translation>
        </message>
        <message>
            <source>Which name stays?</source>
            <translation>¿Qué nombre se queda?</translation>
        </message>
        <message>
            <source>Which of these are {name}?</source>
            <translation>¿Cuáles de estas son de {name}?</translation>
        </message>
        <message>
            <source>While this window is open, changes in these folders are noticed</source>
            <translation>Mientras esta ventana está abierta, se detectan los cambios en estas carpetas</translation>
        </message>
        <message>
            <source>Who is in it, with a number</source>
            <translation>Quién aparece, con un número</translation>
        </message>
        <message>
            <source>Who is in your photos</source>
            <translation>Quién sale en sus fotos</translation>
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
            <source>Whose faces are hidden?</source>
            <translation>¿De quién son las caras que se ocultan?</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>¿Por qué?</translation>
        </message>
        <message>
            <source>With the same people</source>
            <translation>Con las mismas personas</translation>
        </message>
        <message>
            <source>Without a place</source>
            <translation>Sin lugar</translation>
        </message>
        <message>
            <source>Without this the copies stay exactly as the originals are</source>
            <translation>Sin esto las copias quedan exactamente como los originales</translation>
        </message>
        <message>
            <source>Without this, of photos shown as one only the one that is shown is copied</source>
            <translation>Si no, de cada pila solo se copia la foto que se ve</translation>
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
            <source>Written into the copy: {names}</source>
            <translation>Escrito en la copia: {names}</translation>
        </message>
        <message>
            <source>XMP data</source>
            <translation>Datos XMP</translation>
        </message>
        <message>
            <source>Y says yes, N says no</source>
            <translation>Y dice que sí, N que no</translation>
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
            <source>Yes, it is</source>
            <translation>Sí, lo es</translation>
        </message>
        <message>
            <source>Yes, merge</source>
            <translation>Sí, juntar</translation>
        </message>
        <message>
            <source>Yes, this is {name}</source>
            <translation>Sí, es {name}</translation>
        </message>
        <message numerus="yes">
            <source>You confirmed enough faces of %n people to learn from them.</source>
            <translation>
                <numerusform>Usted confirmó suficientes caras de %n persona para aprender de ellas.</numerusform>
                <numerusform>Usted confirmó suficientes caras de %n personas para aprender de ellas.</numerusform>
            </translation>
        </message>
        <message>
            <source>You drew it yourself, so there is nothing to compare.</source>
            <translation>La dibujó usted, así que no hay nada que comparar.</translation>
        </message>
        <message>
            <source>You have not confirmed these faces yet: one of them may be somebody else</source>
            <translation>Todavía no ha confirmado estas caras: alguna puede ser de otra persona</translation>
        </message>
        <message>
            <source>You have not said no to anything</source>
            <translation>Todavía no ha dicho que no a nada</translation>
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
            <source>You said that it is not {other}.</source>
            <translation>Dijo que no es {other}.</translation>
        </message>
        <message>
            <source>You said that it is {name} ({when}).</source>
            <translation>Ha dicho que es {name} ({when}).</translation>
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
            <source>You skipped %n questions.</source>
            <translation>
                <numerusform>Omitió %n pregunta.</numerusform>
                <numerusform>Omitió %n preguntas.</numerusform>
            </translation>
        </message>
        <message>
            <source>You took it out of all groups.</source>
            <translation>La ha sacado de todos los grupos.</translation>
        </message>
        <message>
            <source>Your albums and saved searches</source>
            <translation>Sus álbumes y búsquedas guardadas</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Acercar (+)</translation>
        </message>
        <message>
            <source>Zoom out (-)</source>
            <translation>Alejar (-)</translation>
        </message>
        <message>
            <source>a face recognition model has one output, this file has {count}</source>
            <translation>Un modelo de reconocimiento facial tiene una salida; este archivo tiene {count}.</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>quedan unos segundos</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>un archivo</translation>
        </message>
        <message>
            <source>a file of the built-in face model is missing</source>
            <translation>Falta un archivo del modelo facial incluido.</translation>
        </message>
        <message>
            <source>a file of the model pack is missing</source>
            <translation>Falta un archivo del paquete de modelos.</translation>
        </message>
        <message>
            <source>a group without a name</source>
            <translation>un grupo sin nombre</translation>
        </message>
        <message>
            <source>a little alike</source>
            <translation>algo parecidas</translation>
        </message>
        <message>
            <source>a model pack {key} is installed already; remove it first</source>
            <translation>Ya hay instalado un paquete de modelos {key}. Quítelo primero.</translation>
        </message>
        <message>
            <source>a name and years, such as Anna&lt;3</source>
            <translation>un nombre y años, como Anna&lt;3</translation>
        </message>
        <message>
            <source>a pack cannot be called {key}: use small letters, digits, . _ -</source>
            <translation>Un paquete no puede llamarse {key}: use letras minúsculas, cifras, . _ -</translation>
        </message>
        <message>
            <source>a point and a distance, such as 41.9,12.5,10km</source>
            <translation>un punto y una distancia, como 41.9,12.5,10km</translation>
        </message>
        <message>
            <source>a town or country</source>
            <translation>una población o un país</translation>
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
            <source>age {years}</source>
            <translation>edad: {years}</translation>
        </message>
        <message>
            <source>album</source>
            <translation>álbum</translation>
        </message>
        <message>
            <source>album.csv lists who is in which of them.</source>
            <translation>album.csv indica quién está en cada una.</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>parecidas</translation>
        </message>
        <message>
            <source>an SCRFD detector with points has 9 or 15 outputs, this file has {count}</source>
            <translation>Un detector SCRFD con puntos tiene 9 o 15 salidas; este archivo tiene {count}.</translation>
        </message>
        <message>
            <source>an album</source>
            <translation>un álbum</translation>
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
            <source>another program is writing to this library; try again</source>
            <translation>Otro programa está escribiendo en esta biblioteca. Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>at least {n}</source>
            <translation>al menos {n}</translation>
        </message>
        <message>
            <source>at most {n}</source>
            <translation>como mucho {n}</translation>
        </message>
        <message>
            <source>autumn</source>
            <translation>otoño</translation>
        </message>
        <message numerus="yes">
            <source>beside another look in %n photos</source>
            <translation>
                <numerusform>junto a otro aspecto en %n foto</numerusform>
                <numerusform>junto a otro aspecto en %n fotos</numerusform>
            </translation>
        </message>
        <message>
            <source>born</source>
            <translation>nació</translation>
        </message>
        <message>
            <source>born {day}</source>
            <translation>nació el {day}</translation>
        </message>
        <message>
            <source>can be downloaded</source>
            <translation>se pueden descargar</translation>
        </message>
        <message>
            <source>cannot be opened (does the folder exist, is it yours?)</source>
            <translation>no se puede abrir (¿existe la carpeta, es suya?)</translation>
        </message>
        <message>
            <source>cannot be used</source>
            <translation>no se pueden usar</translation>
        </message>
        <message>
            <source>cannot be used: {cause}</source>
            <translation>no se puede usar: {cause}</translation>
        </message>
        <message>
            <source>cannot be written: {cause}</source>
            <translation>no se puede escribir: {cause}</translation>
        </message>
        <message>
            <source>could not be checked</source>
            <translation>no se pudo comprobar</translation>
        </message>
        <message>
            <source>day</source>
            <translation>día</translation>
        </message>
        <message>
            <source>day it was taken, such as 2019-06-30</source>
            <translation>día en que se tomó, por ejemplo 2019-06-30</translation>
        </message>
        <message>
            <source>drive not connected</source>
            <translation>unidad no conectada</translation>
        </message>
        <message>
            <source>everybody named</source>
            <translation>todos con nombre</translation>
        </message>
        <message>
            <source>faceorg (read only)</source>
            <translation>faceorg (solo lectura)</translation>
        </message>
        <message>
            <source>faceorg forgets what faces look like; the names you gave stay. Asks before</source>
            <translation>faceorg olvida cómo son las caras; los nombres que ha dado se quedan. Pregunta antes</translation>
        </message>
        <message>
            <source>faceorg found no photos here.</source>
            <translation>faceorg no encontró fotos aquí.</translation>
        </message>
        <message>
            <source>faceorg is not allowed to read the file</source>
            <translation>faceorg no tiene permiso para leer el archivo.</translation>
        </message>
        <message>
            <source>faceorg leaves this out</source>
            <translation>faceorg lo omite</translation>
        </message>
        <message>
            <source>faceorg looks for faces again. Names come back on their own.</source>
            <translation>faceorg vuelve a buscar caras. Los nombres vuelven solos.</translation>
        </message>
        <message>
            <source>faceorg looks for no faces. Where the faces you named are is kept.</source>
            <translation>faceorg no busca caras. Se conserva dónde están las caras a las que puso nombre.</translation>
        </message>
        <message>
            <source>faceorg never deletes your photos. Delete the file itself ({keys} shows it), then remove it here.</source>
            <translation>faceorg nunca borra sus fotos. Borre el archivo ({keys} lo muestra) y después quite la foto aquí.</translation>
        </message>
        <message>
            <source>faces in videos cannot be hidden: leave it out, or share a photo of it</source>
            <translation>No se pueden ocultar caras en vídeos: déjelo fuera o comparta una foto de él.</translation>
        </message>
        <message>
            <source>ffmpeg cannot be started: {cause}</source>
            <translation>No se puede iniciar ffmpeg: {cause}</translation>
        </message>
        <message>
            <source>file not there</source>
            <translation>el archivo no está</translation>
        </message>
        <message>
            <source>from a keyword</source>
            <translation>de una palabra clave</translation>
        </message>
        <message>
            <source>from the caption</source>
            <translation>del pie de foto</translation>
        </message>
        <message>
            <source>from the file name</source>
            <translation>del nombre del archivo</translation>
        </message>
        <message>
            <source>from the folder name</source>
            <translation>del nombre de la carpeta</translation>
        </message>
        <message>
            <source>how many people, such as 3 or &gt;4</source>
            <translation>cuántas personas, como 3 o &gt;4</translation>
        </message>
        <message numerus="yes">
            <source>in %n it is not clear which face is meant</source>
            <translation>
                <numerusform>en %n no está claro de qué cara se trata</numerusform>
                <numerusform>en %n no está claro de qué cara se trata</numerusform>
            </translation>
        </message>
        <message>
            <source>in 2019; also 2019-06, summer-2019 or 2018..2020</source>
            <translation>en 2019; también 2019-06, summer-2019 o 2018..2020</translation>
        </message>
        <message>
            <source>in several places</source>
            <translation>en varios sitios</translation>
        </message>
        <message>
            <source>in the album {what}</source>
            <translation>en el álbum {what}</translation>
        </message>
        <message>
            <source>in the folder {what}</source>
            <translation>en la carpeta {what}</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>en uso</translation>
        </message>
        <message>
            <source>in use, in the folder {folder}</source>
            <translation>en uso, en la carpeta {folder}</translation>
        </message>
        <message>
            <source>in {what}</source>
            <translation>en {what}</translation>
        </message>
        <message>
            <source>installed</source>
            <translation>instalados</translation>
        </message>
        <message>
            <source>it cannot be removed: {cause}</source>
            <translation>No se puede quitar: {cause}</translation>
        </message>
        <message>
            <source>it could not be prepared: {cause}{kept}</source>
            <translation>No se pudo preparar: {cause}{kept}</translation>
        </message>
        <message>
            <source>it gives no usable numbers for a face</source>
            <translation>No da números utilizables para una cara.</translation>
        </message>
        <message>
            <source>it gives vectors of {count} numbers, not {wanted}</source>
            <translation>Da vectores de {count} números, no de {wanted}.</translation>
        </message>
        <message>
            <source>it gives vectors of {length} numbers, the manifest says {wanted}</source>
            <translation>Da vectores de {length} números; el manifiesto dice {wanted}.</translation>
        </message>
        <message>
            <source>it holds {count} files; this is no pack</source>
            <translation>Contiene {count} archivos; esto no es un paquete.</translation>
        </message>
        <message>
            <source>it is larger than any pack when unpacked</source>
            <translation>Descomprimido es más grande que cualquier paquete.</translation>
        </message>
        <message>
            <source>it is open for reading; nothing was changed</source>
            <translation>Está abierta solo para leer; no se cambió nada.</translation>
        </message>
        <message>
            <source>it takes pictures of {width} x {height} pixels, the manifest says {wanted} x {wanted}</source>
            <translation>Toma imágenes de {width} x {height} píxeles; el manifiesto dice {wanted} x {wanted}.</translation>
        </message>
        <message>
            <source>it would write outside its folder: {name}</source>
            <translation>Escribiría fuera de su carpeta: {name}</translation>
        </message>
        <message>
            <source>its folder cannot be written: {reason}</source>
            <translation>No se puede escribir en su carpeta: {reason}</translation>
        </message>
        <message>
            <source>its input is {shown}; faceorg feeds pictures of three colours (N x 3 x H x W)</source>
            <translation>Su entrada es {shown}; faceorg da imágenes de tres colores (N x 3 x H x W).</translation>
        </message>
        <message>
            <source>its vectors have not the length they should</source>
            <translation>Sus vectores no tienen la longitud debida.</translation>
        </message>
        <message>
            <source>jpeg, heic, raw…</source>
            <translation>jpeg, heic, raw…</translation>
        </message>
        <message>
            <source>just as you say it</source>
            <translation>tal como se dice</translation>
        </message>
        <message>
            <source>less than a minute</source>
            <translation>menos de un minuto</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>queda menos de un minuto</translation>
        </message>
        <message>
            <source>may still be recognized</source>
            <translation>quizá aún se reconozca</translation>
        </message>
        <message>
            <source>may still be recognized: use “Solid”</source>
            <translation>quizá aún se reconozca: use «Sólido»</translation>
        </message>
        <message>
            <source>no backup was made, the library is damaged ({damage}); faceorg check --repair mends it, faceorg restore brings back an older one</source>
            <translation>No se hizo copia de seguridad porque la biblioteca está dañada ({damage}). faceorg check --repair la repara; faceorg restore recupera una anterior.</translation>
        </message>
        <message>
            <source>no face detector (SCRFD) among the ONNX files</source>
            <translation>No hay ningún detector de caras (SCRFD) entre los archivos ONNX.</translation>
        </message>
        <message>
            <source>no face recognition model (ArcFace) among them</source>
            <translation>Entre ellos no hay ningún modelo de reconocimiento facial (ArcFace).</translation>
        </message>
        <message>
            <source>no model pack {key} is installed; see faceorg models list</source>
            <translation>No hay instalado ningún paquete de modelos {key}; vea faceorg models list.</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <source>no picture in it can be decoded</source>
            <translation>No se puede leer ninguna imagen de él.</translation>
        </message>
        <message>
            <source>nobody else in the photo</source>
            <translation>nadie más en la foto</translation>
        </message>
        <message>
            <source>none new</source>
            <translation>ninguna nueva</translation>
        </message>
        <message>
            <source>not a video, or a damaged one: it holds no picture</source>
            <translation>No es un vídeo, o está dañado: no contiene ninguna imagen.</translation>
        </message>
        <message>
            <source>not an image in a format that faceorg reads</source>
            <translation>No es una imagen en un formato que faceorg lea.</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>no está</translation>
        </message>
        <message>
            <source>not there at the moment</source>
            <translation>no está en este momento</translation>
        </message>
        <message>
            <source>not {what}</source>
            <translation>salvo {what}</translation>
        </message>
        <message>
            <source>nothing in it can be read ({damage}), and there is no backup beside it</source>
            <translation>No se puede leer nada de ella ({damage}), y no hay ninguna copia de seguridad al lado.</translation>
        </message>
        <message>
            <source>number</source>
            <translation>número</translation>
        </message>
        <message>
            <source>offline, missing, duplicate, video</source>
            <translation>offline, missing, duplicate, video</translation>
        </message>
        <message>
            <source>on a drive that is not connected</source>
            <translation>en una unidad no conectada</translation>
        </message>
        <message>
            <source>one of these; brackets group them</source>
            <translation>una de estas; los paréntesis las agrupan</translation>
        </message>
        <message>
            <source>only {names}</source>
            <translation>solo {names}</translation>
        </message>
        <message>
            <source>opening this video takes too long</source>
            <translation>Abrir este vídeo tarda demasiado.</translation>
        </message>
        <message>
            <source>original name</source>
            <translation>nombre original</translation>
        </message>
        <message>
            <source>overlooked</source>
            <translation>pasada por alto</translation>
        </message>
        <message>
            <source>part of a folder's name</source>
            <translation>parte del nombre de una carpeta</translation>
        </message>
        <message>
            <source>people</source>
            <translation>personas</translation>
        </message>
        <message>
            <source>place</source>
            <translation>lugar</translation>
        </message>
        <message>
            <source>safe: not where Carl is a guess</source>
            <translation>seguro: tampoco donde Carl es una suposición</translation>
        </message>
        <message>
            <source>show</source>
            <translation>mostrar</translation>
        </message>
        <message>
            <source>similar name</source>
            <translation>nombre parecido</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>desde {day}</translation>
        </message>
        <message>
            <source>somebody unnamed</source>
            <translation>alguien sin nombre</translation>
        </message>
        <message>
            <source>somebody without a name</source>
            <translation>alguien sin nombre</translation>
        </message>
        <message>
            <source>spring</source>
            <translation>primavera</translation>
        </message>
        <message>
            <source>stars, such as &gt;=4</source>
            <translation>estrellas, como &gt;=4</translation>
        </message>
        <message>
            <source>summer</source>
            <translation>verano</translation>
        </message>
        <message>
            <source>tagged by another program</source>
            <translation>puesto por otro programa</translation>
        </message>
        <message>
            <source>taken in a town or country</source>
            <translation>tomadas en una población o un país</translation>
        </message>
        <message>
            <source>taken with {what}</source>
            <translation>tomadas con {what}</translation>
        </message>
        <message>
            <source>the RAW file is damaged, or of an unknown camera</source>
            <translation>El archivo RAW está dañado o es de una cámara desconocida.</translation>
        </message>
        <message>
            <source>the built-in face model cannot be read</source>
            <translation>No se puede leer el modelo facial incluido.</translation>
        </message>
        <message>
            <source>the built-in face model needs the package {package}, which is not installed</source>
            <translation>El modelo facial incluido necesita el paquete {package}, que no está instalado.</translation>
        </message>
        <message>
            <source>the built-in model pack cannot be removed</source>
            <translation>El paquete de modelos incluido no se puede quitar.</translation>
        </message>
        <message>
            <source>the built-in pack cannot be copied</source>
            <translation>El paquete incluido no se puede copiar.</translation>
        </message>
        <message>
            <source>the copy could not be checked: {cause}</source>
            <translation>No se pudo comprobar la copia: {cause}</translation>
        </message>
        <message>
            <source>the disk did not take or give the data (is it full, or was it unplugged?); nothing half done was kept, try again when it is back</source>
            <translation>El disco no aceptó o no dio los datos (¿está lleno o se desconectó?). No quedó nada a medias; inténtelo de nuevo cuando vuelva.</translation>
        </message>
        <message>
            <source>the disk is full; free some space and try again</source>
            <translation>El disco está lleno. Libere espacio e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>the download cannot be written: {cause}</source>
            <translation>No se puede escribir la descarga: {cause}</translation>
        </message>
        <message>
            <source>the file cannot be read: {cause}</source>
            <translation>No se puede leer el archivo: {cause}</translation>
        </message>
        <message>
            <source>the file cannot be read: {reason}</source>
            <translation>No se puede leer el archivo: {reason}</translation>
        </message>
        <message>
            <source>the file has changed since it was scanned: scan it again first</source>
            <translation>El archivo ha cambiado desde entonces: busque primero fotos nuevas.</translation>
        </message>
        <message>
            <source>the file is cut short</source>
            <translation>El archivo está incompleto.</translation>
        </message>
        <message>
            <source>the file is damaged</source>
            <translation>El archivo está dañado.</translation>
        </message>
        <message>
            <source>the file is damaged or cut short</source>
            <translation>El archivo está dañado o incompleto.</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>El archivo está vacío.</translation>
        </message>
        <message>
            <source>the file is not there any more</source>
            <translation>El archivo ya no está.</translation>
        </message>
        <message>
            <source>the file was changed while it was copied</source>
            <translation>El archivo cambió mientras se copiaba.</translation>
        </message>
        <message>
            <source>the folder of the model pack cannot be read</source>
            <translation>No se puede leer la carpeta del paquete de modelos.</translation>
        </message>
        <message>
            <source>the folder of this library cannot be written; copy the library to a folder of yours</source>
            <translation>No se puede escribir en la carpeta de esta biblioteca. Cópiela a una carpeta suya.</translation>
        </message>
        <message>
            <source>the library cannot do this: {text}</source>
            <translation>La biblioteca no puede hacer esto: {text}</translation>
        </message>
        <message>
            <source>the library is damaged; faceorg check --repair saves what can be saved, faceorg restore goes back to a backup</source>
            <translation>La biblioteca está dañada. faceorg check --repair salva lo que se pueda; faceorg restore vuelve a una copia de seguridad.</translation>
        </message>
        <message>
            <source>the licence of the model pack cannot be read</source>
            <translation>No se puede leer la licencia del paquete de modelos.</translation>
        </message>
        <message>
            <source>the licence of {key} has to be accepted first</source>
            <translation>Primero hay que aceptar la licencia de {key}.</translation>
        </message>
        <message>
            <source>the list of model packs is missing or damaged</source>
            <translation>La lista de paquetes de modelos falta o está dañada.</translation>
        </message>
        <message>
            <source>the manifest cannot be read: {cause}</source>
            <translation>No se puede leer el manifiesto: {cause}</translation>
        </message>
        <message>
            <source>the manifest cannot be used: {cause} is missing</source>
            <translation>No se puede usar el manifiesto: falta {cause}.</translation>
        </message>
        <message>
            <source>the manifest cannot be used: {what}</source>
            <translation>No se puede usar el manifiesto: {what}</translation>
        </message>
        <message>
            <source>the manifest is not a table of names and values</source>
            <translation>El manifiesto no es una tabla de nombres y valores.</translation>
        </message>
        <message>
            <source>the model cannot be loaded: {cause}</source>
            <translation>No se puede cargar el modelo: {cause}</translation>
        </message>
        <message>
            <source>the model does not work: {cause}</source>
            <translation>El modelo no funciona: {cause}</translation>
        </message>
        <message>
            <source>the model file cannot be read</source>
            <translation>No se puede leer el archivo del modelo.</translation>
        </message>
        <message>
            <source>the model file is damaged or not an ONNX file</source>
            <translation>El archivo del modelo está dañado o no es un archivo ONNX.</translation>
        </message>
        <message>
            <source>the name of an album</source>
            <translation>el nombre de un álbum</translation>
        </message>
        <message>
            <source>the name of the camera</source>
            <translation>el nombre de la cámara</translation>
        </message>
        <message>
            <source>the name of the lens</source>
            <translation>el nombre del objetivo</translation>
        </message>
        <message>
            <source>the pack cannot be copied: {cause}</source>
            <translation>No se puede copiar el paquete: {cause}</translation>
        </message>
        <message>
            <source>the picture does not fit into a {format} file: {cause}</source>
            <translation>La imagen no cabe en un archivo {format}: {cause}</translation>
        </message>
        <message>
            <source>the ranges of the built-in detector are missing</source>
            <translation>Faltan los rangos del detector incluido.</translation>
        </message>
        <message>
            <source>the same day</source>
            <translation>el mismo día</translation>
        </message>
        <message>
            <source>the sample needs {name} of the package {package}, which is not here</source>
            <translation>Las fotos de muestra necesitan {name} del paquete {package}, que no está aquí.</translation>
        </message>
        <message>
            <source>the server sends more bytes than the file has</source>
            <translation>El servidor envía más bytes de los que tiene el archivo.</translation>
        </message>
        <message>
            <source>the zip file cannot be unpacked: {cause}</source>
            <translation>No se puede descomprimir el archivo ZIP: {cause}</translation>
        </message>
        <message>
            <source>the zip file is damaged: {cause}</source>
            <translation>El archivo ZIP está dañado: {cause}</translation>
        </message>
        <message>
            <source>there is no library here yet; scan a folder to make one</source>
            <translation>Aquí no hay biblioteca todavía. Añada una carpeta para crear una.</translation>
        </message>
        <message>
            <source>there is no pack {key} to download; faceorg models list</source>
            <translation>No hay ningún paquete {key} que descargar; vea faceorg models list.</translation>
        </message>
        <message>
            <source>there is no such backup</source>
            <translation>No existe esa copia de seguridad.</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>No existe ese archivo o carpeta.</translation>
        </message>
        <message>
            <source>there is no such folder or zip file</source>
            <translation>No existe esa carpeta o archivo ZIP.</translation>
        </message>
        <message>
            <source>there is not enough memory to open it</source>
            <translation>No hay memoria suficiente para abrirlo.</translation>
        </message>
        <message>
            <source>these two and nobody else</source>
            <translation>estas dos personas y nadie más</translation>
        </message>
        <message>
            <source>these words side by side</source>
            <translation>estas palabras juntas</translation>
        </message>
        <message>
            <source>this backup cannot be used: {damage}</source>
            <translation>Esta copia de seguridad no se puede usar: {damage}</translation>
        </message>
        <message>
            <source>this backup was made by a newer faceorg</source>
            <translation>Esta copia de seguridad es de un faceorg más nuevo.</translation>
        </message>
        <message>
            <source>this could not be mended: {cause}</source>
            <translation>No se pudo reparar: {cause}</translation>
        </message>
        <message>
            <source>this detector gives no points of the face</source>
            <translation>Este detector no da puntos de la cara.</translation>
        </message>
        <message>
            <source>this file is not a faceorg library</source>
            <translation>Este archivo no es una biblioteca de faceorg.</translation>
        </message>
        <message>
            <source>this folder is not on the list</source>
            <translation>Esta carpeta no está en la lista.</translation>
        </message>
        <message>
            <source>this folder was added by itself; remove it from the list</source>
            <translation>Esta carpeta se añadió por separado. Quítela de la lista.</translation>
        </message>
        <message>
            <source>this is a database, but not a faceorg library</source>
            <translation>Es una base de datos, pero no una biblioteca de faceorg.</translation>
        </message>
        <message>
            <source>this is a folder, not a photo</source>
            <translation>Es una carpeta, no una foto.</translation>
        </message>
        <message>
            <source>this is no {kind} detector: it has no output {output}</source>
            <translation>No es un detector {kind}: le falta la salida {output}.</translation>
        </message>
        <message>
            <source>this is not a face recognition model</source>
            <translation>No es un modelo de reconocimiento facial.</translation>
        </message>
        <message>
            <source>this is not a regular file</source>
            <translation>No es un archivo normal.</translation>
        </message>
        <message>
            <source>this is not the face model faceorg knows: its checksum differs</source>
            <translation>No es el modelo facial que faceorg conoce: su suma de comprobación es distinta.</translation>
        </message>
        <message>
            <source>this is not the file of the model pack: its checksum differs</source>
            <translation>No es el archivo del paquete de modelos: su suma de comprobación es distinta.</translation>
        </message>
        <message>
            <source>this is not the model of the pack: its checksum differs</source>
            <translation>No es el modelo del paquete: su suma de comprobación es distinta.</translation>
        </message>
        <message>
            <source>this library cannot be written (read-only file or folder)</source>
            <translation>No se puede escribir en esta biblioteca (archivo o carpeta de solo lectura).</translation>
        </message>
        <message>
            <source>this library is older; open it once with faceorg</source>
            <translation>Esta biblioteca es más antigua. Ábrala una vez con faceorg.</translation>
        </message>
        <message>
            <source>this library was made by a newer faceorg</source>
            <translation>Esta biblioteca es de un faceorg más nuevo.</translation>
        </message>
        <message>
            <source>this manifest is of a format this faceorg does not know</source>
            <translation>Este manifiesto tiene un formato que este faceorg no conoce.</translation>
        </message>
        <message>
            <source>this needs the program ffmpeg: install it, or the Python package imageio-ffmpeg</source>
            <translation>Esto necesita el programa ffmpeg: instálelo, o el paquete de Python imageio-ffmpeg.</translation>
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
            <source>three people; also people:&gt;4</source>
            <translation>tres personas; también people:&gt;4</translation>
        </message>
        <message>
            <source>through {what}</source>
            <translation>con el objetivo {what}</translation>
        </message>
        <message>
            <source>times, with a year or without</source>
            <translation>fechas, con año o sin él</translation>
        </message>
        <message>
            <source>too large to open safely: {size:.0f} megapixels</source>
            <translation>Demasiado grande para abrirlo con seguridad: {size:.0f} megapíxeles</translation>
        </message>
        <message>
            <source>too large to open safely: {size} megapixels</source>
            <translation>Demasiado grande para abrirlo con seguridad: {size} megapíxeles</translation>
        </message>
        <message>
            <source>too large to open safely: {width} by {height} pixels</source>
            <translation>Demasiado grande para abrirlo con seguridad: {width} × {height} píxeles</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>hasta {day}</translation>
        </message>
        <message>
            <source>very much alike</source>
            <translation>muy parecidas</translation>
        </message>
        <message>
            <source>videos</source>
            <translation>vídeos</translation>
        </message>
        <message>
            <source>what the photo's file is called now</source>
            <translation>cómo se llama ahora el archivo de la foto</translation>
        </message>
        <message>
            <source>who is in it, such as Anna, Ben</source>
            <translation>quién aparece, por ejemplo Anna, Ben</translation>
        </message>
        <message>
            <source>winter</source>
            <translation>invierno</translation>
        </message>
        <message>
            <source>within {km} km of {place}</source>
            <translation>a menos de {km} km de {place}</translation>
        </message>
        <message>
            <source>without {what}</source>
            <translation>sin {what}</translation>
        </message>
        <message>
            <source>year</source>
            <translation>año</translation>
        </message>
        <message>
            <source>year it was taken</source>
            <translation>año en que se tomó</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>yes o no</translation>
        </message>
        <message>
            <source>{address} cannot be had: the server answered {code} {cause}</source>
            <translation>{address} no se puede obtener: el servidor respondió {code} {cause}</translation>
        </message>
        <message>
            <source>{address} cannot be reached: {cause}; what you fetched elsewhere comes in by faceorg models import</source>
            <translation>No se puede llegar a {address}: {cause}. Lo que haya descargado en otro sitio puede añadirlo en esta página desde una carpeta o un archivo ZIP.</translation>
        </message>
        <message>
            <source>{address}: the download broke off after {size}{why}; try again, and it goes on from there</source>
            <translation>{address}: la descarga se cortó tras {size}{why}. Inténtelo de nuevo y seguirá desde ahí.</translation>
        </message>
        <message>
            <source>{address}: the file there has {total:,} bytes, not {wanted:,}; it is not the one that is known</source>
            <translation>{address}: ese archivo tiene {total:,} bytes, no {wanted:,}; no es el conocido.</translation>
        </message>
        <message>
            <source>{address}: this is not the file that is known: its SHA-256 is {found}…, not {wanted}…; nothing was installed</source>
            <translation>{address}: no es el archivo conocido: su SHA-256 es {found}…, no {wanted}…. No se instaló nada.</translation>
        </message>
        <message>
            <source>{address}: {size:,} bytes came, not {wanted:,}</source>
            <translation>{address}: llegaron {size:,} bytes, no {wanted:,}.</translation>
        </message>
        <message>
            <source>{address}: {total:,} bytes is larger than any model pack</source>
            <translation>{address}: {total:,} bytes es más que cualquier paquete de modelos.</translation>
        </message>
        <message>
            <source>{copies}, {faces} hidden.</source>
            <translation>{copies}, {faces} ocultas.</translation>
        </message>
        <message>
            <source>{count} albums are named so but for capitals: {names}</source>
            <translation>{count} álbumes se llaman así salvo por las mayúsculas: {names}</translation>
        </message>
        <message>
            <source>{count} directly in it</source>
            <translation>{count} directamente en ella</translation>
        </message>
        <message>
            <source>{count} missing</source>
            <translation>faltan {count}</translation>
        </message>
        <message>
            <source>{count} people are named {name}; say which (p{first}, p{second}, …)</source>
            <translation>{count} personas se llaman {name}; diga cuál (p{first}, p{second}, …).</translation>
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
            <source>{day} is not a day; write it like 2015-03-31</source>
            <translation>{day} no es un día; escríbalo como 2015-03-31.</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} de {total}</translation>
        </message>
        <message>
            <source>{faces} hidden, {others} visible</source>
            <translation>{faces} ocultas, {others} visibles</translation>
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
            <source>{first} is one group already</source>
            <translation>{first} ya es un grupo.</translation>
        </message>
        <message>
            <source>{into} and {other} are one person already</source>
            <translation>{into} y {other} ya son una persona.</translation>
        </message>
        <message>
            <source>{into} cannot be merged with itself</source>
            <translation>{into} no se puede unir consigo misma.</translation>
        </message>
        <message>
            <source>{key} is in use; choose another pack first (faceorg models use)</source>
            <translation>{key} está en uso; elija primero otro paquete.</translation>
        </message>
        <message>
            <source>{key} is no answer to this question. These keys are:</source>
            <translation>{key} no responde a esta pregunta. Estas teclas sí:</translation>
        </message>
        <message>
            <source>{key} was taken back already</source>
            <translation>{key} ya se retiró.</translation>
        </message>
        <message>
            <source>{key}: needs a name and years, such as {key}:Anna&lt;3.</source>
            <translation>{key}: necesita un nombre y años, por ejemplo {key}:Anna&lt;3.</translation>
        </message>
        <message>
            <source>{key}: needs a number, such as {key}:3 or {key}:&gt;=4.</source>
            <translation>{key}: necesita un número, por ejemplo {key}:3 o {key}:&gt;=4.</translation>
        </message>
        <message>
            <source>{key}: needs a point and a distance, such as {key}:41.9,12.5,10km.</source>
            <translation>{key}: necesita un punto y una distancia, por ejemplo {key}:41.9,12.5,10km.</translation>
        </message>
        <message>
            <source>{key}: needs names with commas between, such as {key}:Anna,Bob.</source>
            <translation>{key}: necesita nombres separados por comas, por ejemplo {key}:Anna,Bob.</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n more</source>
            <translation>
                <numerusform>{name} y %n más</numerusform>
                <numerusform>{name} y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} in it is not a plain file</source>
            <translation>{name} en él no es un archivo normal.</translation>
        </message>
        <message>
            <source>{name} is in this photo already. Is it a mirror, a collage, a picture?</source>
            <translation>{name} ya está en esta foto. ¿Es un espejo, un collage, un cuadro?</translation>
        </message>
        <message>
            <source>{name} is included again</source>
            <translation>{name} se vuelve a incluir</translation>
        </message>
        <message>
            <source>{name} is no picture that faceorg can read.</source>
            <translation>{name} no es una imagen que faceorg pueda leer.</translation>
        </message>
        <message>
            <source>{name} is the person these faces are of</source>
            <translation>Estas caras ya son de {name}.</translation>
        </message>
        <message>
            <source>{name}: {photos} taken there; show them</source>
            <translation>{name}: {photos} tomadas allí; mostrarlas</translation>
        </message>
        <message>
            <source>{name}: {photos} together; show them</source>
            <translation>{name}: {photos} en común; mostrarlas</translation>
        </message>
        <message>
            <source>{name}?</source>
            <translation>¿{name}?</translation>
        </message>
        <message>
            <source>{name}? {source}</source>
            <translation>¿{name}? {source}</translation>
        </message>
        <message>
            <source>{number} alike</source>
            <translation>parecido: {number}</translation>
        </message>
        <message>
            <source>{number} of {faces}</source>
            <translation>{number} de {faces}</translation>
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
            <translation>{n} nuevas</translation>
        </message>
        <message>
            <source>{n} of {count}</source>
            <translation>{n} de {count}</translation>
        </message>
        <message>
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
        <message>
            <source>{one} and {other} are different people</source>
            <translation>{one} y {other} son personas distintas</translation>
        </message>
        <message>
            <source>{photos} copied</source>
            <translation>{photos} copiadas</translation>
        </message>
        <message>
            <source>{photos} could not be copied:</source>
            <translation>No copiadas: {photos}</translation>
        </message>
        <message>
            <source>{photos}, shown as {tiles}</source>
            <translation>{photos}, mostradas como {tiles}</translation>
        </message>
        <message>
            <source>{source} named it {name} (read {when}).</source>
            <translation>Según {source}, es {name} (leído: {when}).</translation>
        </message>
        <message>
            <source>{speed} a second</source>
            <translation>{speed} por segundo</translation>
        </message>
        <message>
            <source>{these} without {those}</source>
            <translation>{these} sin {those}</translation>
        </message>
        <message>
            <source>{time}, any year</source>
            <translation>{time}, cualquier año</translation>
        </message>
        <message>
            <source>{url}: faceorg downloads over https only</source>
            <translation>{url}: faceorg solo descarga por https.</translation>
        </message>
        <message>
            <source>{what} (undone)</source>
            <translation>{what} (deshecho)</translation>
        </message>
        <message>
            <source>{what} files</source>
            <translation>archivos {what}</translation>
        </message>
        <message>
            <source>{what}. {keys} undoes it.</source>
            <translation>{what}. {keys} lo deshace.</translation>
        </message>
        <message>
            <source>{what}; try again when it is done</source>
            <translation>{what}; inténtelo de nuevo cuando termine.</translation>
        </message>
        <message>
            <source>“{name}” has nothing to do with this face</source>
            <translation>«{name}» no tiene que ver con esta cara</translation>
        </message>
        <message>
            <source>“{name}” is not a photo or a video.</source>
            <translation>«{name}» no es una foto ni un vídeo.</translation>
        </message>
        <message>
            <source>“{text}” is no date. Write 2019, 2019-06, 2019-06-30, summer-2019 or 2018..2020.</source>
            <translation>«{text}» no es una fecha. Escriba 2019, 2019-06, 2019-06-30, summer-2019 o 2018..2020.</translation>
        </message>
        <message>
            <source>“{text}” is not a group; write p3 or c12 as faceorg people lists them</source>
            <translation>«{text}» no es un grupo; escriba p3 o c12 como los muestra faceorg people.</translation>
        </message>
        <message>
            <source>“{text}” is not known here. There is {known}.</source>
            <translation>«{text}» no se conoce aquí. Hay {known}.</translation>
        </message>
    </context>
</TS>
