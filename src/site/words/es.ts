import type { Catalogue } from './catalogue.ts';
import { esChecks } from './checks/es.ts';

export const es: Catalogue = {
  messages: {
    'Skip to content': 'Saltar al contenido',
    '<strong>Preview</strong> — signed with a development key. Not yet published.':
      '<strong>Vista previa</strong>: firmada con una clave de desarrollo. Aún sin publicar.',
    Site: 'Sitio',
    Badges: 'Insignias',
    Issuers: 'Emisores',
    'Check a badge': 'Comprobar una insignia',
    Languages: 'Idiomas',
    'Published with Blazon from a git repository.': 'Publicado con Blazon desde un repositorio git.',
    'What is checked': 'Qué se comprueba',
    'What can be wrong': 'Qué puede estar mal',
    'How to check an award': 'Cómo comprobar una concesión',
    '<strong>Look at the address.</strong> An award of this site is published below {address} and nowhere else.':
      '<strong>Mire la dirección.</strong> Una concesión de este sitio se publica bajo {address} y en ningún otro lugar.',
    '<strong>Read the page.</strong> It says who awarded what, for what, when, and whether it still stands.':
      '<strong>Lea la página.</strong> Dice quién concedió qué, por qué, cuándo y si sigue en pie.',
    '<strong>Trust nobody, us included.</strong> <a>Check its picture, or the address of its JSON record</a>, here or with any verifier of Open Badges 2.0.':
      '<strong>No se fíe de nadie, tampoco de nosotros.</strong> <a>Compruebe su imagen o la dirección de su registro JSON</a>, aquí o con cualquier verificador de Open Badges 2.0.',
    'As of {date}.': 'A fecha de {date}.',
    'Open Badges published by {site}.': 'Open Badges publicadas por {site}.',
    'All badges published by {site}, and what each of them takes.':
      'Todas las insignias publicadas por {site} y lo que exige cada una.',
    Search: 'Buscar',
    Tag: 'Etiqueta',
    'All tags': 'Todas las etiquetas',
    Tags: 'Etiquetas',
    Issuer: 'Emisor',
    'All issuers': 'Todos los emisores',
    '{shown} of {all}': '{shown} de {all}',
    'There are no badges here yet.': 'Aquí todavía no hay insignias.',
    'no longer awarded': 'ya no se concede',
    'Nobody awards badges here yet.': 'Todavía nadie concede insignias aquí.',
    'Nothing here': 'Aquí no hay nada',
    'There is nothing at this address': 'No hay nada en esta dirección',
    'There is nothing at this address.': 'No hay nada en esta dirección.',
    'The address may have lost a letter on its way to you. An award that was revoked keeps its page and says so.':
      'Puede que la dirección haya perdido una letra por el camino. Una concesión revocada conserva su página, y esta lo dice.',
    'All badges': 'Todas las insignias',
    ', ': ', ',
    'This award was removed': 'Esta concesión fue retirada',
    'The person who had earned it wished it to be gone.': 'La persona que la había obtenido quiso que desapareciera.',
    'The person who had earned it wished it to be gone, as anybody may. It was removed on {date}, with everything that told whose it was and what for.':
      'La persona que la había obtenido quiso que desapareciera, como puede hacer cualquiera. Se retiró el {date}, junto con todo lo que decía de quién era y por qué.',
    'If somebody showed you this address: nothing is wrong with the person or with what they did. The award can just no longer be checked here, and copies of it are not valid any more.':
      'Si alguien le mostró esta dirección: no hay nada malo en esa persona ni en lo que hizo. Simplemente la concesión ya no puede comprobarse aquí, y sus copias ya no son válidas.',
    'For verifiers': 'Para verificadores',
    'The record and the list below say that the award no longer stands, and nothing else.':
      'El registro y la lista de abajo dicen que la concesión ya no está en pie, y nada más.',
    '<strong>No longer awarded.</strong> Awards that were made still stand.':
      '<strong>Ya no se concede.</strong> Las concesiones hechas siguen en pie.',
    'Its successor is {badge}.': 'Su sucesora es {badge}.',
    'Apply for this badge': 'Solicitar esta insignia',
    'What it takes': 'Qué se necesita',
    'For machines': 'Para máquinas',
    'The badge itself. What is awarded with it has files of its own.':
      'La insignia misma. Cada concesión tiene sus propios archivos.',
    definition: 'definición',
    picture: 'imagen',
    drawing: 'dibujo',
    record: 'registro',
    signature: 'firma',
    revocations: 'revocaciones',
    profile: 'perfil',
    'key {key}': 'clave {key}',
    'Awarded by': 'Concedida por',
    Expires: 'Caduca',
    'After {duration}': 'Al cabo de {duration}',
    Never: 'Nunca',
    Evidence: 'Evidencias',
    Required: 'Obligatorias',
    'Welcome, not required': 'Bienvenidas, no obligatorias',
    'Not asked for': 'No se piden',
    Milestone: 'Hito',
    'For those who hold all of {badges}': 'Para quienes tienen todas estas: {badges}',
    'For those who hold both of {badges}': 'Para quienes tienen ambas: {badges}',
    'For those who hold {count} of {badges}': 'Para quienes tienen {count} de estas: {badges}',
    'Takes the place of': 'Sustituye a',
    'Aligned with': 'Alineada con',
    'The original has changed since this translation.': 'El original ha cambiado desde esta traducción.',
    'What changed: {parts}. <a>The original</a> counts.': 'Lo que cambió: {parts}. Vale <a>el original</a>.',
    'the name': 'el nombre',
    'the description': 'la descripción',
    'what the picture shows': 'lo que muestra la imagen',
    'the beginning of the criteria': 'el principio de los criterios',
    'the criteria below “{heading}”': 'los criterios de «{heading}»',
    'a part of the criteria that is gone': 'una parte de los criterios, que se quitó',
    'Who has it': 'Quién la tiene',
    'It has not been awarded yet.': 'Todavía no se ha concedido.',
    'Nobody: what was awarded has been revoked.': 'Nadie: lo que se concedió fue revocado.',
    'Nobody who has it is named here.': 'Aquí no se nombra a nadie que la tenga.',
    'The award to {name}': 'La concesión a {name}',
    award: 'concesión',
    Corrections: 'Correcciones',
    Website: 'Sitio web',
    Mail: 'Correo',
    Telephone: 'Teléfono',
    'Who they are': 'Quiénes son',
    'How to check their awards': 'Cómo comprobar sus concesiones',
    'They are signed (RS256). A verifier finds the key through the profile below.':
      'Están firmadas (RS256). Un verificador encuentra la clave a través del perfil de abajo.',
    'They are not signed: they stand as long as they are found at their address on this site.':
      'No están firmadas: valen mientras se encuentren en su dirección de este sitio.',
    '<strong>Development key.</strong> It was made for this preview and will be thrown away. What it signed proves nothing.':
      '<strong>Clave de desarrollo.</strong> Se hizo para esta vista previa y se desechará. Lo que firmó no prueba nada.',
    '{issuer} awards Open Badges.': '{issuer} concede Open Badges.',
    'Check this badge': 'Comprobar esta insignia',
    'Look it up at {address}': 'Consúltela en {address}',
    'published at': 'publicada en',
    'Awarded to': 'Concedida a',
    'Awarded on': 'Concedida el',
    'Valid until': 'Válida hasta',
    'Apply elsewhere': 'Solicitar en otro sitio',
    Where: 'Dónde',
    'Open a map': 'Abrir un mapa',
    'How it is assessed': 'Cómo se evalúa',
    Licence: 'Licencia',
    Accessibility: 'Accesibilidad',
    'First made elsewhere': 'Creada primero en otro sitio',
    'Accredited by': 'Acreditado por',
    'Part of {organization}': 'Forma parte de {organization}',
    Optional: 'Opcional',
    Exam: 'Examen',
    Performance: 'Actuación',
    'Work to show': 'Trabajo que se presenta',
    'Done together': 'Se hace en grupo',
    'Judged together': 'Se evalúa en grupo',
    'How an example was scored: {words}': 'Cómo se puntuó un ejemplo: {words}',
    'How reliable it is': 'Su fiabilidad',
    'Words at most: {count}': 'Palabras como máximo: {count}',
    'Characters at most: {count}': 'Caracteres como máximo: {count}',
    'Also says': 'También dice',
    'More about it': 'Más información',
    'until {date}': 'hasta el {date}',
    Renews: 'Renueva',
    'Renewed by': 'Renovada por',
    'the award of {date}': 'la concesión del {date}',
    'No end date': 'Sin fecha de fin',
    'All criteria of {badge}': 'Todos los criterios de {badge}',
    'What was done': 'Qué se hizo',
    'Check it yourself': 'Compruébelo usted',
    'The record and the list below say that this award no longer stands.':
      'El registro y la lista de abajo dicen que esta concesión ya no está en pie.',
    'Each of these carries the award itself. Give one, or the address of the JSON record, to any verifier of Open Badges 2.0. The address of this page is for people.':
      'Cada uno de estos archivos lleva la concesión misma. Dé uno, o la dirección del registro JSON, a cualquier verificador de Open Badges 2.0. La dirección de esta página es para personas.',
    '{issuer} awarded “{badge}” on {date}.': '{issuer} concedió «{badge}» el {date}.',
    '{issuer} awarded “{badge}” to {name} on {date}.': '{issuer} concedió «{badge}» a {name} el {date}.',
    'Revoked on {date}.': 'Revocada el {date}.',
    '{badge}, awarded by {issuer}': '{badge}, concedida por {issuer}',
    '{badge}, awarded to {name} by {issuer}': '{badge}, concedida a {name} por {issuer}',
    'Making the picture…': 'Preparando la imagen…',
    'The picture could not be made: its parts could not be loaded. The files below say the same.':
      'No se pudo hacer la imagen: no se pudieron cargar sus partes. Los archivos de abajo dicen lo mismo.',
    'The picture with the award in it is made by this page, which takes JavaScript. The files below say the same, and any verifier takes them.':
      'La imagen que lleva la concesión la hace esta página, que necesita JavaScript. Los archivos de abajo dicen lo mismo, y cualquier verificador los acepta.',
    'The holder of an e-mail address': 'La persona titular de una dirección de correo',
    'The holder of a web address': 'La persona titular de una dirección web',
    'The holder of a telephone number': 'La persona titular de un número de teléfono',
    'The award names it by a salted hash: whoever knows it, or guesses it, can check that it is the one; nobody can read it here.':
      'La concesión la nombra mediante un hash con sal: quien la conozca, o la adivine, puede comprobar que es esa; aquí nadie puede leerla.',
    'Somebody who is not named any more': 'Alguien a quien ya no se nombra',
    'The award stands. The identity was removed at the person’s wish on {date}, so nobody can be shown to be the one.':
      'La concesión sigue en pie. La identidad se retiró el {date} a petición de la persona, así que no puede demostrarse de nadie que lo sea.',
    'Evidence {number}': 'Evidencia {number}',
    'How it was awarded': 'Cómo se concedió',
    'This page was not made from a git repository, so nothing is known of how the award came.':
      'Esta página no se hizo desde un repositorio git, así que no se sabe cómo llegó la concesión.',
    'This page was made from a copy of the repository that lacks the commit which brought the award.':
      'Esta página se hizo desde una copia del repositorio a la que le falta el commit que trajo la concesión.',
    'No commit has this award as it stands here.': 'Ningún commit contiene esta concesión tal como está aquí.',
    'The award was moved about in its repository, and which commit brought it cannot be told for certain.':
      'La concesión se movió dentro de su repositorio, y no se puede decir con certeza qué commit la trajo.',
    Commit: 'Commit',
    'Last changed': 'Último cambio',
    '{commit} of {date}': '{commit} del {date}',
    Author: 'Autor',
    'Approved by': 'Aprobado por',
    'Not noted in the copy of the repository that this page was made from':
      'No consta en la copia del repositorio de la que se hizo esta página',
    'Noted in a form that cannot be relied on': 'Consta en una forma que no es fiable',
    'Pull request': 'Pull request',
    Checks: 'Controles',
    'None: it was pushed to the repository': 'Ninguna: se envió directamente al repositorio',
    'an earlier state of it: {names}': 'un estado anterior: {names}',
    Nobody: 'Nadie',
    'approved by {names}': 'aprobado por {names}',
    passed: 'superado',
    failed: 'fallido',
    'ran out of time': 'tiempo agotado',
    'Signed with': 'Firmado con',
    'No key: the record at this site is what counts': 'Sin clave: lo que cuenta es el registro de este sitio',
    '{key}, a key of {issuer}': '{key}, una clave de {issuer}',
    Good: 'Vigente',
    Expired: 'Caducada',
    'on {date}': 'el {date}',
    Revoked: 'Revocada',
    'on {date}: {reason}': 'el {date}: {reason}',
    'Badges of': 'Insignias de',
    Awards: 'Concesiones',
    'There are no awards yet.': 'Todavía no hay concesiones.',
    'Badges of {name}': 'Insignias de {name}',
    'Badges of {name}, as published by {site}.': 'Insignias de {name}, publicadas por {site}.',
    'Apply to {issuer} for': 'Solicitar a {issuer}',
    'Apply for {badge}': 'Solicitar {badge}',
    'What to show for the badge {badge}, and how to apply to {issuer}.':
      'Qué hay que mostrar para la insignia {badge} y cómo solicitarla a {issuer}.',
    '<strong>The form needs its script here,</strong> and an address that begins with <code>https://</code>. Without them you can still apply: <a>by hand</a>, below.':
      '<strong>El formulario necesita su script</strong> y una dirección que empiece por <code>https://</code>. Sin ellos también puede solicitarla: <a>a mano</a>, más abajo.',
    'This badge is for those who were given a link to claim it, at an event for instance. Open that link, or scan its code; the form then appears here.':
      'Esta insignia es para quienes recibieron un enlace para reclamarla, por ejemplo en un evento. Abra ese enlace o escanee su código; el formulario aparecerá aquí.',
    'Who gets the badge': 'Quién recibe la insignia',
    'Your account at {host}': 'Su cuenta en {host}',
    'The claim is signed for this account, and is good for no other. Send it from there.':
      'La reclamación se firma para esta cuenta y no vale para ninguna otra. Envíela desde ella.',
    'My e-mail address': 'Mi dirección de correo',
    'You can prove that the badge is yours with the address, and nobody can read it.':
      'Con la dirección puede demostrar que la insignia es suya, y nadie puede leerla.',
    'E-mail address': 'Dirección de correo',
    'Sealed in this page for {issuer}.': 'Se sella en esta página para {issuer}.',
    'My account at {host} is enough': 'Basta con mi cuenta en {host}',
    'The badge then names the page of your account, and everybody can see whose it is.':
      'La insignia nombra entonces la página de su cuenta, y todos pueden ver de quién es.',
    'By hand': 'A mano',
    'You can fill in the form at {host} yourself. You need an account there.':
      'Puede rellenar usted mismo el formulario en {host}. Necesita una cuenta allí.',
    'Read <a>what the badge takes</a>.': 'Lea <a>qué exige la insignia</a>.',
    'Open <a>the form of a new issue</a>. Under “Badge” stands {badge}.':
      'Abra <a>el formulario de una nueva incidencia</a>. En «Badge» figura {badge}.',
    'Leave “Sealed address” and “Claim” empty: only this page can make them. The badge then names your account at {host}.':
      'Deje vacíos «Sealed address» y «Claim»: solo esta página puede generarlos. La insignia nombra entonces su cuenta en {host}.',
    'Under “Evidence”, write each address on a line of its own, after the number of the criterion that it shows: {sample}':
      'En «Evidence», escriba cada dirección en su propia línea, tras el número del criterio que muestra: {sample}',
    'Under “Narrative”, say what you did, and send the form.': 'En «Narrative», diga qué hizo y envíe el formulario.',
    '<strong>Write no e-mail address into it:</strong> everybody can read the issue.':
      '<strong>No escriba en él ninguna dirección de correo:</strong> todo el mundo puede leer la incidencia.',
    'At least one address is needed.': 'Hace falta al menos una dirección.',
    'If there is nothing to link to, leave these empty.': 'Si no hay nada que enlazar, déjelas vacías.',
    'What you can show': 'Qué puede mostrar',
    'The address of a page where your work can be seen, and a few words on what it is. {asked} Everybody can read them.':
      'La dirección de una página donde se vea su trabajo y unas palabras sobre lo que es. {asked} Todo el mundo puede leerlas.',
    Criterion: 'Criterio',
    'Add another': 'Añadir otra',
    'address for criterion {number}': 'dirección para el criterio {number}',
    address: 'dirección',
    'Read the criteria': 'Leer los criterios',
    Application: 'Solicitud',
    'In your own words': 'Con sus propias palabras',
    'What did you do, and how? Two or three sentences are enough. You may use Markdown. Everybody can read it.':
      '¿Qué hizo y cómo? Bastan dos o tres frases. Puede usar Markdown. Todo el mundo puede leerlo.',
    'What you did': 'Qué hizo',
    'Prepare the application': 'Preparar la solicitud',
    'Web address': 'Dirección web',
    'What it is': 'Qué es',
    'Ready to send': 'Lista para enviar',
    'The form has opened in a new tab, filled in. Read it through there and send it. If no tab has opened, take this link:':
      'El formulario se ha abierto, relleno, en una pestaña nueva. Léalo allí y envíelo. Si no se ha abierto ninguna pestaña, use este enlace:',
    'Open the filled-in form': 'Abrir el formulario relleno',
    'If you want to change something, change it above and prepare the application again.':
      'Si quiere cambiar algo, cámbielo arriba y prepare de nuevo la solicitud.',
    'This is too long for an address. Copy it, and paste it there into the field “{field}”.':
      'Es demasiado largo para una dirección. Cópielo y péguelo allí en el campo «{field}».',
    Copy: 'Copiar',
    Copied: 'Copiado',
    'Your link claims this badge.': 'Su enlace reclama esta insignia.',
    'It is not in the address bar any more, so that nobody copies it from there.':
      'Ya no está en la barra de direcciones, para que nadie lo copie de ahí.',
    'What goes where': 'Qué va a dónde',
    Sealed: 'Sellado',
    Public: 'Público',
    Nowhere: 'A ninguna parte',
    'Your e-mail address. It is encrypted in this page, and only {issuer} can open it. What the badge shows of it later is a salted hash.':
      'Su dirección de correo. Se cifra en esta página y solo {issuer} puede abrirla. Lo que la insignia muestra después es un hash con sal.',
    'All else that you write here, and the account at {host} from which you send it: at once as an issue, and with the badge if it is awarded.':
      'Todo lo demás que escriba aquí y la cuenta en {host} desde la que lo envíe: enseguida como incidencia, y con la insignia si se concede.',
    'This page sends and keeps nothing. It opens the form of a new issue at {host}, filled in; you read it there and send it yourself.':
      'Esta página no envía ni guarda nada. Abre el formulario de una nueva incidencia en {host}, relleno; usted lo lee allí y lo envía.',
    'What happens then': 'Qué pasa después',
    'If it is approved, the badge has a page of its own on this site.':
      'Si se aprueba, la insignia tiene su propia página en este sitio.',
    'Whether a badge is valid: a picture, an address, a signature or JSON. Nothing is uploaded.':
      'Si una insignia es válida: una imagen, una dirección, una firma o JSON. No se sube nada.',
    'Read who issued it, for what, and whether it still holds. It is checked in this page: nothing is uploaded.':
      'Lea quién la emitió, por qué y si sigue vigente. Se comprueba en esta página: no se sube nada.',
    '<strong>This page cannot check by itself here.</strong> It needs its script, and an address that begins with <code>https://</code>, or a downloaded copy of the site on your own machine. <a>Below</a> is how to check a badge by hand.':
      '<strong>Aquí esta página no puede comprobar por sí misma.</strong> Necesita su script y una dirección que empiece por <code>https://</code>, o una copia descargada del sitio en su propio equipo. <a>Abajo</a> se explica cómo comprobar una insignia a mano.',
    Valid: 'Válida',
    'Every check that concerns it has passed.': 'Ha superado todas las comprobaciones que le conciernen.',
    'Not valid': 'No válida',
    'Do not rely on this.': 'No se fíe de esto.',
    'Could not be settled': 'No se pudo determinar',
    'It may be sound, but not all of it could be checked. Until it is, do not rely on it.':
      'Puede que sea buena, pero no se pudo comprobar todo. Hasta entonces, no se fíe.',
    'Valid, but not this person’s': 'Válida, pero no de esta persona',
    'It was awarded to somebody else than the person you named.':
      'Se concedió a otra persona, no a la que usted nombró.',
    'Valid, but whose could not be settled': 'Válida, pero no se pudo determinar de quién es',
    'It names its recipient in a way that cannot be compared with the person you named.':
      'Nombra a su titular de un modo que no se puede comparar con la persona que usted nombró.',
    'by a copy': 'según una copia',
    '{counts}, as of {moment}.': '{counts}, a {moment}.',
    'Check another badge': 'Comprobar otra insignia',
    '<strong>The site itself was not asked.</strong> What {site} says was read from a copy of {moment}.':
      '<strong>No se preguntó al sitio mismo.</strong> Lo que dice {site} se leyó de una copia del {moment}.',
    'It is the folder {folder}.': 'Es la carpeta {folder}.',
    'It is served at {address}.': 'Se sirve en {address}.',
    'What was awarded, changed or revoked since then is not in it. And whoever made the copy could write anything into it: this answer is worth as much as the copy is.':
      'Lo concedido, cambiado o revocado desde entonces no está en ella. Y quien hizo la copia pudo escribir cualquier cosa: esta respuesta vale lo que valga la copia.',
    '<strong>No network?</strong> For a badge of this site, <a>choose the folder of a downloaded copy</a>.':
      '<strong>¿Sin red?</strong> Para una insignia de este sitio, <a>elija la carpeta de una copia descargada</a>.',
    '<strong>Your browser may not read what {hosts} says.</strong> Either there is no network, or the host lets no other site read it. If you gave an address of a picture, download the picture and give it here. If that does not help, check it with the command <code>npm run verify</code>, which no host can shut out like this.':
      '<strong>Su navegador no puede leer lo que dice {hosts}.</strong> O no hay red, o el servidor no deja que lo lea ningún otro sitio. Si dio la dirección de una imagen, descargue la imagen y entréguela aquí. Si no sirve, compruébela con la orden <code>npm run verify</code>, que ningún servidor puede bloquear así.',
    'Every check': 'Todas las comprobaciones',
    '<strong>Open the record.</strong> It is the JSON in the picture, or at the address in <code>id</code>. Load it from that address: a copy can say anything. The host of the address must be the issuer’s.':
      '<strong>Abra el registro.</strong> Es el JSON de la imagen, o el que está en la dirección de <code>id</code>. Cárguelo desde esa dirección: una copia puede decir cualquier cosa. El servidor de la dirección debe ser el del emisor.',
    '<strong>See whether it still holds.</strong> It must not say {revoked}, <code>expires</code> must lie ahead, and the address must not answer 404 or 410.':
      '<strong>Vea si sigue vigente.</strong> No debe decir {revoked}, <code>expires</code> debe estar en el futuro y la dirección no debe responder 404 ni 410.',
    '<strong>Follow <code>badge</code>, then <code>issuer</code>.</strong> Both must be at their own addresses, and say so in <code>id</code>. The second names who stands behind the badge.':
      '<strong>Siga <code>badge</code> y luego <code>issuer</code>.</strong> Ambos deben estar en sus propias direcciones y decirlo en <code>id</code>. El segundo nombra quién respalda la insignia.',
    '<strong>If it is signed,</strong> the issuer must list the key in <code>verification.creator</code> as <code>publicKey</code>, the key must name the issuer as <code>owner</code>, and the issuer’s <code>revocationList</code> must not name the badge.':
      '<strong>Si está firmada,</strong> el emisor debe declarar la clave de <code>verification.creator</code> como <code>publicKey</code>, la clave debe nombrar al emisor como <code>owner</code> y la <code>revocationList</code> del emisor no debe nombrar la insignia.',
    '<strong>Compare the person.</strong> Where <code>hashed</code> is true, <code>identity</code> is the SHA-256 of their address with <code>salt</code> directly after it.':
      '<strong>Compare la persona.</strong> Donde <code>hashed</code> es true, <code>identity</code> es el SHA-256 de su dirección seguida directamente de <code>salt</code>.',
    'A badge is worth what its issuer says of it today. That is written in a few small documents, and anybody can read them.':
      'Una insignia vale lo que su emisor dice hoy de ella. Está escrito en unos pocos documentos pequeños que cualquiera puede leer.',
    'What others say': 'Qué dicen otros',
    'Every verifier of Open Badges 2.0 reads the same documents, but they differ in what they look at. Version 1.1.2 of the <a>validator by 1EdTech</a> calls hosted badges valid that their issuer has revoked.':
      'Todos los verificadores de Open Badges 2.0 leen los mismos documentos, pero no todos miran lo mismo. La versión 1.1.2 del <a>validador de 1EdTech</a> da por válidas insignias alojadas que su emisor ha revocado.',
    'What is checked here': 'Qué se comprueba aquí',
    'What others see': 'Qué ven otros',
    'This page asks the hosts that a badge names for its record, its issuer and its keys, as any visitor could. They see that somebody asked, and nothing of the person you compare it with.':
      'Esta página pide a los servidores que nombra una insignia su registro, su emisor y sus claves, como podría hacer cualquier visitante. Ellos ven que alguien preguntó, y nada de la persona con la que usted la compara.',
    'Looked at': 'Examinado',
    Expected: 'Esperado',
    Found: 'Encontrado',
    'Raw value': 'Valor en bruto',
    'Why this is checked: {page}': 'Por qué se comprueba: {page}',
    Failed: 'Fallida',
    Unsettled: 'Sin determinar',
    Passed: 'Superada',
    'What it says': 'Qué dice',
    'What it claims': 'Qué afirma',
    'What it claims, not proven so far': 'Qué afirma, sin probar por ahora',
    For: 'Por',
    'Issued by': 'Emitida por',
    'of the host': 'del servidor',
    'Letters beyond a–z are written as <code>xn--…</code> here, since some look like others.':
      'Las letras que no son a–z se escriben aquí como <code>xn--…</code>, pues algunas se parecen a otras.',
    'Issued on': 'Emitida el',
    'Revoked, says the issuer': 'Revocada, dice el emisor',
    'Issued to': 'Emitida para',
    'Its identifier': 'Su identificador',
    'Without network: a downloaded copy': 'Sin red: una copia descargada',
    'Choose the folder of the downloaded copy': 'Elija la carpeta de la copia descargada',
    'The folder that holds <code>build.json</code>. Badges of {site} are then checked against it, and every answer says so. Nothing is uploaded, though your browser may call it that when it asks.':
      'La carpeta que contiene <code>build.json</code>. Las insignias de {site} se comprueban entonces con ella, y cada respuesta lo dice. No se sube nada, aunque su navegador lo llame así al preguntar.',
    'Do not use the copy': 'No usar la copia',
    '<strong>In use:</strong> the folder {folder}, which speaks as of {date}.':
      '<strong>En uso:</strong> la carpeta {folder}, a fecha de {date}.',
    '<strong>Not used:</strong> that folder holds no <code>build.json</code> that could be read. Choose the folder that has it directly in it, beside <code>index.html</code>.':
      '<strong>No se usa:</strong> esa carpeta no contiene un <code>build.json</code> legible. Elija la carpeta que lo contiene directamente, junto a <code>index.html</code>.',
    '<strong>Not used:</strong> that folder is a copy of {other}. This page belongs to {site}; the copy has a page of its own in its folder <code>verify</code>.':
      '<strong>No se usa:</strong> esa carpeta es una copia de {other}. Esta página pertenece a {site}; la copia tiene su propia página en su carpeta <code>verify</code>.',
    'Give a badge': 'Dar una insignia',
    'A picture or a file': 'Una imagen o un archivo',
    'Drop it anywhere on this page, or choose it: a baked PNG or SVG, or a file of JSON or JWS.':
      'Suéltelo en cualquier parte de esta página o elíjalo: un PNG o SVG con la insignia incrustada, o un archivo JSON o JWS.',
    'An address, JSON or a signature': 'Una dirección, JSON o una firma',
    'The address of an award’s record or picture, or the whole text of its JSON or JWS.':
      'La dirección del registro o la imagen de una concesión, o el texto completo de su JSON o JWS.',
    Check: 'Comprobar',
    'Is it this person’s?': '¿Es de esta persona?',
    'Their e-mail address, or other address that the badge may name':
      'Su dirección de correo u otra que la insignia pueda nombrar',
    Compare: 'Comparar',
    'It is hashed in this page and compared, as typed and in small letters. It is sent nowhere.':
      'Se calcula su hash en esta página y se compara, tal como se escribió y en minúsculas. No se envía a ninguna parte.',
    Yes: 'Sí',
    No: 'No',
    'It names them': 'La nombra',
    'But the badge itself is not proven, so this proves nothing.':
      'Pero la insignia misma no está probada, así que esto no prueba nada.',
    'Checking…': 'Comprobando…',
    Criteria: 'Criterios',
    'An e-mail address, of which the badge has only a hash':
      'Una dirección de correo, de la que la insignia solo tiene un hash',
    'A web address, of which the badge has only a hash': 'Una dirección web, de la que la insignia solo tiene un hash',
    'A telephone number, of which the badge has only a hash':
      'Un número de teléfono, del que la insignia solo tiene un hash',
    'An identity, of which the badge has only a hash': 'Una identidad, de la que la insignia solo tiene un hash',
    'what was given': 'lo que se dio',
    'Nothing was checked': 'No se comprobó nada',
    says: 'dice',
    on: 'en',
    On: 'En',
    'claimed to be of': 'supuestamente de',
    'What they endorse elsewhere': 'Qué avalan en otros sitios',
    'Published by others and not looked at here: whether it holds you see when you check it.':
      'Publicado por otros y no examinado aquí: verá si se sostiene al comprobarlo.',
    'Check this endorsement': 'Comprobar este aval',
    'Endorsed an earlier version: what it says has changed since.':
      'Avaló una versión anterior: lo que dice ha cambiado desde entonces.',
    'Endorsed an earlier version, {then}: what it says has changed since, and this is version {now}.':
      'Avaló una versión anterior, {then}: lo que dice ha cambiado desde entonces, y esta es la versión {now}.',
    'Withdrawn on {day}: {reason}': 'Retirado el {day}: {reason}',
    'All of these:': 'Todas estas:',
    '{count} of these {number}:': '{count} de estas {number}:',
    Missing: 'Falta',
    'Reached on {date}': 'Alcanzada el {date}',
    'all of {badges}': 'todas estas: {badges}',
    '{count} of {badges}': '{count} de {badges}',
    'The way to': 'El camino hacia',
    'How it was reached': 'Cómo se alcanzó',
    'It rests on these awards, and does not stand without them.':
      'Se apoya en estas concesiones y no se sostiene sin ellas.',
    'See the way': 'Ver el camino',
    'Counts towards': 'Cuenta para',
    '{badge} is a milestone of {issuer}. Nobody applies for it: it comes by itself with the last badge that it takes.':
      '{badge} es un hito de {issuer}. Nadie la solicita: llega por sí sola con la última insignia que exige.',
    'On the way': 'En camino',
    '{count} of {number}': '{count} de {number}',
    'In words': 'En palabras',
    Versions: 'Versiones',
    'Each is a badge of its own. Whoever has an earlier one has it for what it took then.':
      'Cada una es una insignia propia. Quien tiene una anterior la tiene por lo que exigía entonces.',
    'This page': 'Esta página',
    'No longer awarded': 'Ya no se concede',
    'Still awarded': 'Todavía se concede',
    'Its words are the same.': 'Su texto es el mismo.',
    'What is different from version {version}': 'Qué difiere de la versión {version}',
    Name: 'Nombre',
    Description: 'Descripción',
    'The way to {badge}': 'El camino hacia {badge}',
    'The badges that lead to {badge}, a milestone of {issuer}.':
      'Las insignias que llevan a {badge}, un hito de {issuer}.',
    'Compromised keys: {keys}. What they signed counts only where this site still publishes it.':
      'Claves comprometidas: {keys}. Lo que firmaron solo cuenta donde este sitio lo sigue publicando.',
    'The way as a picture': 'El camino en imagen',
    'Found: {found}.': 'Encontrado: {found}.',
  },
  counts: {
    '{count} badges': { one: '{count} insignia', other: '{count} insignias' },
    'All {count} badges': { one: 'La única insignia', other: 'Las {count} insignias' },
    Badges: { one: 'Insignia', other: 'Insignias' },
    Issuers: { one: 'Emisor', other: 'Emisores' },
    Awards: { one: 'Concesión', other: 'Concesiones' },
    'and {count} more': { one: 'y {count} más', other: 'y {count} más' },
    '{count} people at {issuer} read your application and answer where you sent it.': {
      one: 'Alguien de {issuer} lee su solicitud y responde donde usted la envió.',
      other: '{count} personas de {issuer} leen su solicitud y responden donde usted la envió.',
    },
    '{count} keys retired: {keys}.': {
      one: '{count} clave retirada: {keys}.',
      other: '{count} claves retiradas: {keys}.',
    },
    'Awarded {count} times.': { one: 'Concedida una vez.', other: 'Concedida {count} veces.' },
    'Awarded {count} times, not counting {revoked} revoked.': {
      one: 'Concedida una vez, sin contar las revocadas ({revoked}).',
      other: 'Concedida {count} veces, sin contar las revocadas ({revoked}).',
    },
    '{count} awards, none of them revoked.': {
      one: '{count} concesión, ninguna revocada.',
      other: '{count} concesiones, ninguna revocada.',
    },
    '{count} awards, {revoked} of them revoked.': {
      one: '{count} concesión, revocadas: {revoked}.',
      other: '{count} concesiones, revocadas: {revoked}.',
    },
    '{count} checks failed': { one: '{count} comprobación fallida', other: '{count} comprobaciones fallidas' },
    '{count} failed': { one: '{count} fallida', other: '{count} fallidas' },
    '{count} checks unsettled': {
      one: '{count} comprobación sin determinar',
      other: '{count} comprobaciones sin determinar',
    },
    '{count} unsettled': { one: '{count} sin determinar', other: '{count} sin determinar' },
    '{count} checks passed': { one: '{count} comprobación superada', other: '{count} comprobaciones superadas' },
    '{count} passed': { one: '{count} superada', other: '{count} superadas' },
    'And {count} more, below.': { one: 'Y {count} más, abajo.', other: 'Y {count} más, abajo.' },
    'It is good until {date}, for {count} people at the most.': {
      one: 'Vale hasta el {date}, para una persona como máximo.',
      other: 'Vale hasta el {date}, para {count} personas como máximo.',
    },
  },
  checks: esChecks,
};
