import type { Catalogue } from './catalogue.ts';
import { frChecks } from './checks/fr.ts';

export const fr: Catalogue = {
  messages: {
    'Skip to content': 'Aller au contenu',
    '<strong>Preview</strong> — signed with a development key. Not yet published.':
      '<strong>Aperçu</strong> — signé avec une clé de développement. Pas encore publié.',
    Site: 'Site',
    Badges: 'Badges',
    Issuers: 'Émetteurs',
    'Check a badge': 'Vérifier un badge',
    Languages: 'Langues',
    'Published with Blazon from a git repository.': 'Publié avec Blazon à partir d’un dépôt git.',
    'What is checked': 'Ce qui est vérifié',
    'What can be wrong': 'Ce qui peut ne pas aller',
    'How to check an award': 'Comment vérifier une attribution',
    '<strong>Look at the address.</strong> An award of this site is published below {address} and nowhere else.':
      '<strong>Regardez l’adresse.</strong> Une attribution de ce site est publiée sous {address} et nulle part ailleurs.',
    '<strong>Read the page.</strong> It says who awarded what, for what, when, and whether it still stands.':
      '<strong>Lisez la page.</strong> Elle dit qui a attribué quoi, pour quoi, quand, et si l’attribution tient toujours.',
    '<strong>Trust nobody, us included.</strong> <a>Check its picture, or the address of its JSON record</a>, here or with any verifier of Open Badges 2.0.':
      '<strong>Ne croyez personne, pas même nous.</strong> <a>Vérifiez son image, ou l’adresse de son enregistrement JSON</a>, ici ou avec tout vérificateur d’Open Badges 2.0.',
    'As of {date}.': 'État au {date}.',
    'Open Badges published by {site}.': 'Open Badges publiés par {site}.',
    'All badges published by {site}, and what each of them takes.':
      'Tous les badges publiés par {site}, et ce que chacun demande.',
    Search: 'Rechercher',
    Tag: 'Mot-clé',
    'All tags': 'Tous les mots-clés',
    Tags: 'Mots-clés',
    Issuer: 'Émetteur',
    'All issuers': 'Tous les émetteurs',
    '{shown} of {all}': '{shown} sur {all}',
    'There are no badges here yet.': 'Il n’y a pas encore de badges ici.',
    'no longer awarded': 'n’est plus attribué',
    'Nobody awards badges here yet.': 'Personne n’attribue encore de badges ici.',
    'Nothing here': 'Rien ici',
    'There is nothing at this address': 'Il n’y a rien à cette adresse',
    'There is nothing at this address.': 'Il n’y a rien à cette adresse.',
    'The address may have lost a letter on its way to you. An award that was revoked keeps its page and says so.':
      'L’adresse a peut-être perdu une lettre en route. Une attribution révoquée garde sa page, qui le dit.',
    'All badges': 'Tous les badges',
    ', ': ', ',
    'This award was removed': 'Cette attribution a été retirée',
    'The person who had earned it wished it to be gone.': 'La personne qui l’avait obtenue a souhaité sa disparition.',
    'The person who had earned it wished it to be gone, as anybody may. It was removed on {date}, with everything that told whose it was and what for.':
      'La personne qui l’avait obtenue a souhaité sa disparition, comme chacun en a le droit. Elle a été retirée le {date}, avec tout ce qui disait à qui elle était et pour quoi.',
    'If somebody showed you this address: nothing is wrong with the person or with what they did. The award can just no longer be checked here, and copies of it are not valid any more.':
      'Si quelqu’un vous a montré cette adresse : cela ne dit rien contre cette personne ni contre ce qu’elle a fait. L’attribution ne peut simplement plus être vérifiée ici, et ses copies ne sont plus valables.',
    'For verifiers': 'Pour les vérificateurs',
    'The record and the list below say that the award no longer stands, and nothing else.':
      'L’enregistrement et la liste ci-dessous disent que l’attribution ne tient plus, et rien d’autre.',
    '<strong>No longer awarded.</strong> Awards that were made still stand.':
      '<strong>N’est plus attribué.</strong> Les attributions déjà faites tiennent toujours.',
    'Its successor is {badge}.': 'Son successeur est {badge}.',
    'Apply for this badge': 'Demander ce badge',
    'What it takes': 'Ce qu’il faut faire',
    'For machines': 'Pour les machines',
    'The badge itself. What is awarded with it has files of its own.':
      'Le badge lui-même. Chaque attribution a ses propres fichiers.',
    definition: 'définition',
    picture: 'image',
    drawing: 'dessin',
    record: 'enregistrement',
    signature: 'signature',
    revocations: 'révocations',
    profile: 'profil',
    'key {key}': 'clé {key}',
    'Awarded by': 'Attribué par',
    Expires: 'Expire',
    'After {duration}': 'Après {duration}',
    Never: 'Jamais',
    Evidence: 'Preuves',
    Required: 'Exigées',
    'Welcome, not required': 'Bienvenues, pas exigées',
    'Not asked for': 'Pas demandées',
    Milestone: 'Étape',
    'For those who hold all of {badges}': 'Pour qui possède tous ces badges : {badges}',
    'For those who hold both of {badges}': 'Pour qui possède les deux : {badges}',
    'For those who hold {count} of {badges}': 'Pour qui possède {count} de ces badges : {badges}',
    'Takes the place of': 'Remplace',
    'Aligned with': 'Aligné sur',
    'The original has changed since this translation.': 'L’original a changé depuis cette traduction.',
    'What changed: {parts}. <a>The original</a> counts.': 'Ce qui a changé : {parts}. <a>L’original</a> fait foi.',
    'the name': 'le nom',
    'the description': 'la description',
    'what the picture shows': 'ce que montre l’image',
    'the beginning of the criteria': 'le début des critères',
    'the criteria below “{heading}”': 'les critères sous « {heading} »',
    'a part of the criteria that is gone': 'une partie des critères, supprimée',
    'Who has it': 'Qui l’a',
    'It has not been awarded yet.': 'Il n’a pas encore été attribué.',
    'Nobody: what was awarded has been revoked.': 'Personne : ce qui avait été attribué a été révoqué.',
    'Nobody who has it is named here.': 'Aucune des personnes qui l’ont n’est nommée ici.',
    'The award to {name}': 'L’attribution à {name}',
    award: 'attribution',
    Corrections: 'Corrections',
    Website: 'Site web',
    Mail: 'Courriel',
    Telephone: 'Téléphone',
    'Who they are': 'Qui ils sont',
    'How to check their awards': 'Comment vérifier leurs attributions',
    'They are signed (RS256). A verifier finds the key through the profile below.':
      'Elles sont signées (RS256). Un vérificateur trouve la clé par le profil ci-dessous.',
    'They are not signed: they stand as long as they are found at their address on this site.':
      'Elles ne sont pas signées : elles tiennent tant qu’on les trouve à leur adresse sur ce site.',
    '<strong>Development key.</strong> It was made for this preview and will be thrown away. What it signed proves nothing.':
      '<strong>Clé de développement.</strong> Elle a été faite pour cet aperçu et sera jetée. Ce qu’elle a signé ne prouve rien.',
    '{issuer} awards Open Badges.': '{issuer} attribue des Open Badges.',
    'Check this badge': 'Vérifier ce badge',
    'Look it up at {address}': 'À consulter à l’adresse {address}',
    'published at': 'publié sur',
    'Awarded to': 'Attribué à',
    'Awarded on': 'Attribué le',
    'Valid until': 'Valable jusqu’au',
    'Apply elsewhere': 'Candidater ailleurs',
    Where: 'Où',
    'Open a map': 'Ouvrir une carte',
    'How it is assessed': 'Comment c’est évalué',
    Licence: 'Licence',
    Accessibility: 'Accessibilité',
    'First made elsewhere': 'Créé d’abord ailleurs',
    'Accredited by': 'Accrédité par',
    'Part of {organization}': 'Fait partie de {organization}',
    Optional: 'Facultatif',
    Exam: 'Examen',
    Performance: 'Prestation',
    'Work to show': 'Travail à présenter',
    'Done together': 'En groupe',
    'Judged together': 'Évalué en groupe',
    'How an example was scored: {words}': 'Comment un exemple a été noté : {words}',
    'How reliable it is': 'Sa fiabilité',
    'Words at most: {count}': 'Mots au plus : {count}',
    'Characters at most: {count}': 'Caractères au plus : {count}',
    'Also says': 'Dit aussi',
    'More about it': 'En savoir plus',
    'until {date}': 'jusqu’au {date}',
    Renews: 'Renouvelle',
    'Renewed by': 'Renouvelée par',
    'the award of {date}': 'l’attribution du {date}',
    'No end date': 'Sans date de fin',
    'All criteria of {badge}': 'Tous les critères de {badge}',
    'What was done': 'Ce qui a été fait',
    'Check it yourself': 'Vérifiez vous-même',
    'The record and the list below say that this award no longer stands.':
      'L’enregistrement et la liste ci-dessous disent que cette attribution ne tient plus.',
    'Each of these carries the award itself. Give one, or the address of the JSON record, to any verifier of Open Badges 2.0. The address of this page is for people.':
      'Chacun de ces fichiers porte l’attribution elle-même. Donnez-en un, ou l’adresse de l’enregistrement JSON, à tout vérificateur d’Open Badges 2.0. L’adresse de cette page est pour les personnes.',
    '{issuer} awarded “{badge}” on {date}.': '{issuer} a attribué « {badge} » le {date}.',
    '{issuer} awarded “{badge}” to {name} on {date}.': '{issuer} a attribué « {badge} » à {name} le {date}.',
    'Revoked on {date}.': 'Révoqué le {date}.',
    '{badge}, awarded by {issuer}': '{badge}, attribué par {issuer}',
    '{badge}, awarded to {name} by {issuer}': '{badge}, attribué à {name} par {issuer}',
    'Making the picture…': 'L’image est en cours de préparation…',
    'The picture could not be made: its parts could not be loaded. The files below say the same.':
      'L’image n’a pas pu être faite : ses éléments n’ont pas pu être chargés. Les fichiers ci-dessous disent la même chose.',
    'The picture with the award in it is made by this page, which takes JavaScript. The files below say the same, and any verifier takes them.':
      'L’image qui porte l’attribution est faite par cette page, ce qui demande JavaScript. Les fichiers ci-dessous disent la même chose, et tout vérificateur les accepte.',
    'The holder of an e-mail address': 'La personne qui détient une adresse électronique',
    'The holder of a web address': 'La personne qui détient une adresse web',
    'The holder of a telephone number': 'La personne qui détient un numéro de téléphone',
    'The award names it by a salted hash: whoever knows it, or guesses it, can check that it is the one; nobody can read it here.':
      'L’attribution la nomme par une empreinte salée : qui la connaît, ou la devine, peut vérifier que c’est elle ; personne ne peut la lire ici.',
    'Somebody who is not named any more': 'Une personne qui n’est plus nommée',
    'The award stands. The identity was removed at the person’s wish on {date}, so nobody can be shown to be the one.':
      'L’attribution tient. L’identité a été retirée à la demande de la personne le {date} ; on ne peut donc montrer de personne que c’est elle.',
    'Evidence {number}': 'Preuve {number}',
    'How it was awarded': 'Comment il a été attribué',
    'This page was not made from a git repository, so nothing is known of how the award came.':
      'Cette page n’a pas été faite à partir d’un dépôt git ; on ne sait donc rien de la façon dont l’attribution est venue.',
    'This page was made from a copy of the repository that lacks the commit which brought the award.':
      'Cette page a été faite à partir d’une copie du dépôt à laquelle manque le commit qui a apporté l’attribution.',
    'No commit has this award as it stands here.': 'Aucun commit ne contient cette attribution telle qu’elle est ici.',
    'The award was moved about in its repository, and which commit brought it cannot be told for certain.':
      'L’attribution a été déplacée dans son dépôt, et on ne peut dire avec certitude quel commit l’a apportée.',
    Commit: 'Commit',
    'Last changed': 'Dernière modification',
    '{commit} of {date}': '{commit} du {date}',
    Author: 'Auteur',
    'Approved by': 'Approuvé par',
    'Not noted in the copy of the repository that this page was made from':
      'Pas noté dans la copie du dépôt dont cette page est faite',
    'Noted in a form that cannot be relied on': 'Noté sous une forme à laquelle on ne peut se fier',
    'Pull request': 'Pull request',
    Checks: 'Contrôles',
    'None: it was pushed to the repository': 'Aucune : poussé directement dans le dépôt',
    'an earlier state of it: {names}': 'un état antérieur : {names}',
    Nobody: 'Personne',
    'approved by {names}': 'approuvé par {names}',
    passed: 'réussi',
    failed: 'échoué',
    'ran out of time': 'temps dépassé',
    'Signed with': 'Signé avec',
    'No key: the record at this site is what counts': 'Aucune clé : c’est l’enregistrement sur ce site qui compte',
    '{key}, a key of {issuer}': '{key}, une clé de {issuer}',
    Good: 'Valable',
    Expired: 'Expiré',
    'on {date}': 'le {date}',
    Revoked: 'Révoqué',
    'on {date}: {reason}': 'le {date} : {reason}',
    'Badges of': 'Badges de',
    Awards: 'Attributions',
    'There are no awards yet.': 'Il n’y a pas encore d’attributions.',
    'Badges of {name}': 'Badges de {name}',
    'Badges of {name}, as published by {site}.': 'Badges de {name}, tels que publiés par {site}.',
    'Apply to {issuer} for': 'Demander à {issuer} le badge',
    'Apply for {badge}': 'Demander {badge}',
    'What to show for the badge {badge}, and how to apply to {issuer}.':
      'Ce qu’il faut montrer pour le badge {badge}, et comment le demander à {issuer}.',
    '<strong>The form needs its script here,</strong> and an address that begins with <code>https://</code>. Without them you can still apply: <a>by hand</a>, below.':
      '<strong>Le formulaire a besoin de son script,</strong> et d’une adresse qui commence par <code>https://</code>. Sans eux, vous pouvez tout de même faire votre demande : <a>à la main</a>, ci-dessous.',
    'This badge is for those who were given a link to claim it, at an event for instance. Open that link, or scan its code; the form then appears here.':
      'Ce badge est pour les personnes qui ont reçu un lien pour le réclamer, lors d’un événement par exemple. Ouvrez ce lien, ou scannez son code ; le formulaire apparaît alors ici.',
    'Who gets the badge': 'Qui reçoit le badge',
    'Your account at {host}': 'Votre compte sur {host}',
    'The claim is signed for this account, and is good for no other. Send it from there.':
      'La demande est signée pour ce compte et ne vaut pour aucun autre. Envoyez-la depuis celui-ci.',
    'My e-mail address': 'Mon adresse électronique',
    'You can prove that the badge is yours with the address, and nobody can read it.':
      'Avec l’adresse, vous pouvez prouver que le badge est à vous, et personne ne peut la lire.',
    'E-mail address': 'Adresse électronique',
    'Sealed in this page for {issuer}.': 'Scellée dans cette page pour {issuer}.',
    'My account at {host} is enough': 'Mon compte sur {host} suffit',
    'The badge then names the page of your account, and everybody can see whose it is.':
      'Le badge nomme alors la page de votre compte, et tout le monde peut voir à qui il est.',
    'By hand': 'À la main',
    'You can fill in the form at {host} yourself. You need an account there.':
      'Vous pouvez remplir vous-même le formulaire sur {host}. Il vous y faut un compte.',
    'Read <a>what the badge takes</a>.': 'Lisez <a>ce que le badge demande</a>.',
    'Open <a>the form of a new issue</a>. Under “Badge” stands {badge}.':
      'Ouvrez <a>le formulaire d’un nouveau ticket</a>. Sous « Badge » figure {badge}.',
    'Leave “Sealed address” and “Claim” empty: only this page can make them. The badge then names your account at {host}.':
      'Laissez vides « Sealed address » et « Claim » : seule cette page peut les produire. Le badge nomme alors votre compte sur {host}.',
    'Under “Evidence”, write each address on a line of its own, after the number of the criterion that it shows: {sample}':
      'Sous « Evidence », écrivez chaque adresse sur sa propre ligne, après le numéro du critère qu’elle montre : {sample}',
    'Under “Narrative”, say what you did, and send the form.':
      'Sous « Narrative », dites ce que vous avez fait, et envoyez le formulaire.',
    '<strong>Write no e-mail address into it:</strong> everybody can read the issue.':
      '<strong>N’y écrivez aucune adresse électronique :</strong> tout le monde peut lire le ticket.',
    'At least one address is needed.': 'Il en faut au moins une.',
    'If there is nothing to link to, leave these empty.': 'S’il n’y a rien à lier, laissez ces champs vides.',
    'What you can show': 'Ce que vous pouvez montrer',
    'The address of a page where your work can be seen, and a few words on what it is. {asked} Everybody can read them.':
      'L’adresse d’une page où l’on voit votre travail, et quelques mots sur ce que c’est. {asked} Tout le monde peut les lire.',
    Criterion: 'Critère',
    'Add another': 'En ajouter une',
    'address for criterion {number}': 'adresse pour le critère {number}',
    address: 'adresse',
    'Read the criteria': 'Lire les critères',
    Application: 'Demande',
    'In your own words': 'Avec vos propres mots',
    'What did you do, and how? Two or three sentences are enough. You may use Markdown. Everybody can read it.':
      'Qu’avez-vous fait, et comment ? Deux ou trois phrases suffisent. Vous pouvez utiliser Markdown. Tout le monde peut le lire.',
    'What you did': 'Ce que vous avez fait',
    'Prepare the application': 'Préparer la demande',
    'Web address': 'Adresse web',
    'What it is': 'Ce que c’est',
    'Ready to send': 'Prêt à envoyer',
    'The form has opened in a new tab, filled in. Read it through there and send it. If no tab has opened, take this link:':
      'Le formulaire s’est ouvert, rempli, dans un nouvel onglet. Relisez-le là et envoyez-le. Si aucun onglet ne s’est ouvert, suivez ce lien :',
    'Open the filled-in form': 'Ouvrir le formulaire rempli',
    'If you want to change something, change it above and prepare the application again.':
      'Pour changer quelque chose, changez-le ci-dessus et préparez de nouveau la demande.',
    'This is too long for an address. Copy it, and paste it there into the field “{field}”.':
      'C’est trop long pour une adresse. Copiez-le et collez-le là-bas dans le champ « {field} ».',
    Copy: 'Copier',
    Copied: 'Copié',
    'Your link claims this badge.': 'Votre lien donne droit à ce badge.',
    'It is not in the address bar any more, so that nobody copies it from there.':
      'Il n’est plus dans la barre d’adresse, pour que personne ne l’y copie.',
    'What goes where': 'Ce qui va où',
    Sealed: 'Scellé',
    Public: 'Public',
    Nowhere: 'Nulle part',
    'Your e-mail address. It is encrypted in this page, and only {issuer} can open it. What the badge shows of it later is a salted hash.':
      'Votre adresse électronique. Elle est chiffrée dans cette page, et seul {issuer} peut l’ouvrir. Ce que le badge en montrera est une empreinte salée.',
    'All else that you write here, and the account at {host} from which you send it: at once as an issue, and with the badge if it is awarded.':
      'Tout le reste de ce que vous écrivez ici, et le compte sur {host} depuis lequel vous l’envoyez : aussitôt sous forme de ticket, et avec le badge s’il est attribué.',
    'This page sends and keeps nothing. It opens the form of a new issue at {host}, filled in; you read it there and send it yourself.':
      'Cette page n’envoie et ne garde rien. Elle ouvre le formulaire d’un nouveau ticket sur {host}, rempli ; vous le relisez là et l’envoyez vous-même.',
    'What happens then': 'Ce qui se passe ensuite',
    'If it is approved, the badge has a page of its own on this site.':
      'Si elle est approuvée, le badge a sa propre page sur ce site.',
    'Whether a badge is valid: a picture, an address, a signature or JSON. Nothing is uploaded.':
      'Si un badge est valable : une image, une adresse, une signature ou du JSON. Rien n’est téléversé.',
    'Read who issued it, for what, and whether it still holds. It is checked in this page: nothing is uploaded.':
      'Lisez qui l’a émis, pour quoi, et s’il tient toujours. La vérification se fait dans cette page : rien n’est téléversé.',
    '<strong>This page cannot check by itself here.</strong> It needs its script, and an address that begins with <code>https://</code>, or a downloaded copy of the site on your own machine. <a>Below</a> is how to check a badge by hand.':
      '<strong>Cette page ne peut pas vérifier d’elle-même ici.</strong> Il lui faut son script et une adresse qui commence par <code>https://</code>, ou une copie téléchargée du site sur votre propre machine. <a>Ci-dessous</a>, comment vérifier un badge à la main.',
    Valid: 'Valable',
    'Every check that concerns it has passed.': 'Toutes les vérifications qui le concernent ont réussi.',
    'Not valid': 'Non valable',
    'Do not rely on this.': 'Ne vous y fiez pas.',
    'Could not be settled': 'N’a pas pu être établi',
    'It may be sound, but not all of it could be checked. Until it is, do not rely on it.':
      'Il est peut-être bon, mais tout n’a pas pu être vérifié. D’ici là, ne vous y fiez pas.',
    'Valid, but not this person’s': 'Valable, mais pas à cette personne',
    'It was awarded to somebody else than the person you named.':
      'Il a été attribué à quelqu’un d’autre que la personne que vous avez nommée.',
    'Valid, but whose could not be settled': 'Valable, mais on n’a pu établir à qui',
    'It names its recipient in a way that cannot be compared with the person you named.':
      'Il nomme son titulaire d’une façon qui ne se compare pas avec la personne que vous avez nommée.',
    'by a copy': 'd’après une copie',
    '{counts}, as of {moment}.': '{counts}, le {moment}.',
    'Check another badge': 'Vérifier un autre badge',
    '<strong>The site itself was not asked.</strong> What {site} says was read from a copy of {moment}.':
      '<strong>Le site lui-même n’a pas été interrogé.</strong> Ce que dit {site} a été lu dans une copie du {moment}.',
    'It is the folder {folder}.': 'C’est le dossier {folder}.',
    'It is served at {address}.': 'Elle est servie à l’adresse {address}.',
    'What was awarded, changed or revoked since then is not in it. And whoever made the copy could write anything into it: this answer is worth as much as the copy is.':
      'Ce qui a été attribué, changé ou révoqué depuis n’y est pas. Et qui a fait la copie a pu y écrire n’importe quoi : cette réponse vaut ce que vaut la copie.',
    '<strong>No network?</strong> For a badge of this site, <a>choose the folder of a downloaded copy</a>.':
      '<strong>Pas de réseau ?</strong> Pour un badge de ce site, <a>choisissez le dossier d’une copie téléchargée</a>.',
    '<strong>Your browser may not read what {hosts} says.</strong> Either there is no network, or the host lets no other site read it. If you gave an address of a picture, download the picture and give it here. If that does not help, check it with the command <code>npm run verify</code>, which no host can shut out like this.':
      '<strong>Votre navigateur n’a pas le droit de lire ce que dit {hosts}.</strong> Soit il n’y a pas de réseau, soit l’hôte ne laisse aucun autre site le lire. Si vous avez donné l’adresse d’une image, téléchargez l’image et donnez-la ici. Si cela n’aide pas, vérifiez avec la commande <code>npm run verify</code>, qu’aucun hôte ne peut exclure ainsi.',
    'Every check': 'Toutes les vérifications',
    '<strong>Open the record.</strong> It is the JSON in the picture, or at the address in <code>id</code>. Load it from that address: a copy can say anything. The host of the address must be the issuer’s.':
      '<strong>Ouvrez l’enregistrement.</strong> C’est le JSON dans l’image, ou à l’adresse donnée par <code>id</code>. Chargez-le depuis cette adresse : une copie peut dire n’importe quoi. L’hôte de l’adresse doit être celui de l’émetteur.',
    '<strong>See whether it still holds.</strong> It must not say {revoked}, <code>expires</code> must lie ahead, and the address must not answer 404 or 410.':
      '<strong>Voyez s’il tient toujours.</strong> Il ne doit pas dire {revoked}, <code>expires</code> doit être à venir, et l’adresse ne doit pas répondre 404 ou 410.',
    '<strong>Follow <code>badge</code>, then <code>issuer</code>.</strong> Both must be at their own addresses, and say so in <code>id</code>. The second names who stands behind the badge.':
      '<strong>Suivez <code>badge</code>, puis <code>issuer</code>.</strong> Les deux doivent être à leurs propres adresses et le dire dans <code>id</code>. Le second nomme qui se tient derrière le badge.',
    '<strong>If it is signed,</strong> the issuer must list the key in <code>verification.creator</code> as <code>publicKey</code>, the key must name the issuer as <code>owner</code>, and the issuer’s <code>revocationList</code> must not name the badge.':
      '<strong>S’il est signé,</strong> l’émetteur doit déclarer la clé de <code>verification.creator</code> comme <code>publicKey</code>, la clé doit nommer l’émetteur comme <code>owner</code>, et la <code>revocationList</code> de l’émetteur ne doit pas nommer le badge.',
    '<strong>Compare the person.</strong> Where <code>hashed</code> is true, <code>identity</code> is the SHA-256 of their address with <code>salt</code> directly after it.':
      '<strong>Comparez la personne.</strong> Là où <code>hashed</code> vaut true, <code>identity</code> est le SHA-256 de son adresse suivie directement de <code>salt</code>.',
    'A badge is worth what its issuer says of it today. That is written in a few small documents, and anybody can read them.':
      'Un badge vaut ce que son émetteur en dit aujourd’hui. C’est écrit dans quelques petits documents que chacun peut lire.',
    'What others say': 'Ce qu’en disent d’autres',
    'Every verifier of Open Badges 2.0 reads the same documents, but they differ in what they look at. Version 1.1.2 of the <a>validator by 1EdTech</a> calls hosted badges valid that their issuer has revoked.':
      'Tous les vérificateurs d’Open Badges 2.0 lisent les mêmes documents, mais ne regardent pas tous la même chose. La version 1.1.2 du <a>validateur de 1EdTech</a> dit valables des badges hébergés que leur émetteur a révoqués.',
    'What is checked here': 'Ce qui est vérifié ici',
    'What others see': 'Ce que voient les autres',
    'This page asks the hosts that a badge names for its record, its issuer and its keys, as any visitor could. They see that somebody asked, and nothing of the person you compare it with.':
      'Cette page demande aux hôtes que nomme un badge son enregistrement, son émetteur et ses clés, comme le pourrait tout visiteur. Ils voient que quelqu’un a demandé, et rien de la personne avec laquelle vous le comparez.',
    'Looked at': 'Examiné',
    Expected: 'Attendu',
    Found: 'Trouvé',
    'Raw value': 'Valeur brute',
    'Why this is checked: {page}': 'Pourquoi c’est vérifié : {page}',
    Failed: 'Échec',
    Unsettled: 'Non établi',
    Passed: 'Réussi',
    'What it says': 'Ce qu’il dit',
    'What it claims': 'Ce qu’il prétend',
    'What it claims, not proven so far': 'Ce qu’il prétend, pas encore prouvé',
    For: 'Pour',
    'Issued by': 'Émis par',
    'of the host': 'de l’hôte',
    'Letters beyond a–z are written as <code>xn--…</code> here, since some look like others.':
      'Les lettres autres que a–z sont écrites ici <code>xn--…</code>, car certaines ressemblent à d’autres.',
    'Issued on': 'Émis le',
    'Revoked, says the issuer': 'Révoqué, dit l’émetteur',
    'Issued to': 'Émis pour',
    'Its identifier': 'Son identifiant',
    'Without network: a downloaded copy': 'Sans réseau : une copie téléchargée',
    'Choose the folder of the downloaded copy': 'Choisissez le dossier de la copie téléchargée',
    'The folder that holds <code>build.json</code>. Badges of {site} are then checked against it, and every answer says so. Nothing is uploaded, though your browser may call it that when it asks.':
      'Le dossier qui contient <code>build.json</code>. Les badges de {site} sont alors vérifiés d’après lui, et chaque réponse le dit. Rien n’est téléversé, même si votre navigateur emploie ce mot en demandant.',
    'Do not use the copy': 'Ne pas utiliser la copie',
    '<strong>In use:</strong> the folder {folder}, which speaks as of {date}.':
      '<strong>Utilisé :</strong> le dossier {folder}, dans son état du {date}.',
    '<strong>Not used:</strong> that folder holds no <code>build.json</code> that could be read. Choose the folder that has it directly in it, beside <code>index.html</code>.':
      '<strong>Pas utilisé :</strong> ce dossier ne contient pas de <code>build.json</code> lisible. Choisissez le dossier qui le contient directement, à côté de <code>index.html</code>.',
    '<strong>Not used:</strong> that folder is a copy of {other}. This page belongs to {site}; the copy has a page of its own in its folder <code>verify</code>.':
      '<strong>Pas utilisé :</strong> ce dossier est une copie de {other}. Cette page appartient à {site} ; la copie a sa propre page dans son dossier <code>verify</code>.',
    'Give a badge': 'Donner un badge',
    'A picture or a file': 'Une image ou un fichier',
    'Drop it anywhere on this page, or choose it: a baked PNG or SVG, or a file of JSON or JWS.':
      'Déposez-la n’importe où sur cette page, ou choisissez-la : un PNG ou un SVG qui porte un badge, ou un fichier JSON ou JWS.',
    'An address, JSON or a signature': 'Une adresse, du JSON ou une signature',
    'The address of an award’s record or picture, or the whole text of its JSON or JWS.':
      'L’adresse de l’enregistrement ou de l’image d’une attribution, ou le texte entier de son JSON ou JWS.',
    Check: 'Vérifier',
    'Is it this person’s?': 'Est-il à cette personne ?',
    'Their e-mail address, or other address that the badge may name':
      'Son adresse électronique, ou une autre adresse que le badge peut nommer',
    Compare: 'Comparer',
    'It is hashed in this page and compared, as typed and in small letters. It is sent nowhere.':
      'L’empreinte est calculée dans cette page et comparée, telle que saisie et en minuscules. L’adresse n’est envoyée nulle part.',
    Yes: 'Oui',
    No: 'Non',
    'It names them': 'Il la nomme',
    'But the badge itself is not proven, so this proves nothing.':
      'Mais le badge lui-même n’est pas prouvé ; cela ne prouve donc rien.',
    'Checking…': 'Vérification…',
    Criteria: 'Critères',
    'An e-mail address, of which the badge has only a hash':
      'Une adresse électronique, dont le badge n’a qu’une empreinte',
    'A web address, of which the badge has only a hash': 'Une adresse web, dont le badge n’a qu’une empreinte',
    'A telephone number, of which the badge has only a hash':
      'Un numéro de téléphone, dont le badge n’a qu’une empreinte',
    'An identity, of which the badge has only a hash': 'Une identité, dont le badge n’a qu’une empreinte',
    'what was given': 'ce qui a été donné',
    'Nothing was checked': 'Rien n’a été vérifié',
    says: 'dit',
    on: 'sur',
    On: 'Sur',
    'claimed to be of': 'prétendument de',
    'What they endorse elsewhere': 'Ce qu’ils recommandent ailleurs',
    'Published by others and not looked at here: whether it holds you see when you check it.':
      'Publié par d’autres et pas examiné ici : vous verrez s’il tient en le vérifiant.',
    'Check this endorsement': 'Vérifier cette recommandation',
    'Endorsed an earlier version: what it says has changed since.':
      'Recommandait une version antérieure : ce qu’elle dit a changé depuis.',
    'Endorsed an earlier version, {then}: what it says has changed since, and this is version {now}.':
      'Recommandait une version antérieure, {then} : ce qu’elle dit a changé depuis, et ceci est la version {now}.',
    'Withdrawn on {day}: {reason}': 'Retiré le {day} : {reason}',
    'All of these:': 'Tous ceux-ci :',
    '{count} of these {number}:': '{count} de ces {number} :',
    Missing: 'Manque',
    'Reached on {date}': 'Atteint le {date}',
    'all of {badges}': 'tous ceux-ci : {badges}',
    '{count} of {badges}': '{count} parmi {badges}',
    'The way to': 'Le chemin vers',
    'How it was reached': 'Comment elle a été atteinte',
    'It rests on these awards, and does not stand without them.':
      'Elle repose sur ces attributions et ne tient pas sans elles.',
    'See the way': 'Voir le chemin',
    'Counts towards': 'Compte pour',
    '{badge} is a milestone of {issuer}. Nobody applies for it: it comes by itself with the last badge that it takes.':
      '{badge} est une étape de {issuer}. Personne ne la demande : elle vient d’elle-même avec le dernier badge qu’il lui faut.',
    'On the way': 'En chemin',
    '{count} of {number}': '{count} sur {number}',
    'In words': 'En mots',
    Versions: 'Versions',
    'Each is a badge of its own. Whoever has an earlier one has it for what it took then.':
      'Chacune est un badge à part. Qui en a une antérieure l’a pour ce qu’elle demandait alors.',
    'This page': 'Cette page',
    'No longer awarded': 'N’est plus attribué',
    'Still awarded': 'Encore attribué',
    'Its words are the same.': 'Son texte est le même.',
    'What is different from version {version}': 'Ce qui diffère de la version {version}',
    Name: 'Nom',
    Description: 'Description',
    'The way to {badge}': 'Le chemin vers {badge}',
    'The badges that lead to {badge}, a milestone of {issuer}.':
      'Les badges qui mènent à {badge}, une étape de {issuer}.',
    'Compromised keys: {keys}. What they signed counts only where this site still publishes it.':
      'Clés compromises : {keys}. Ce qu’elles ont signé ne compte que là où ce site le publie encore.',
    'The way as a picture': 'Le chemin en image',
    'Found: {found}.': 'Trouvé : {found}.',
  },
  counts: {
    '{count} badges': { one: '{count} badge', other: '{count} badges' },
    'All {count} badges': { one: 'Le badge', other: 'Les {count} badges' },
    Badges: { one: 'Badge', other: 'Badges' },
    Issuers: { one: 'Émetteur', other: 'Émetteurs' },
    Awards: { one: 'Attribution', other: 'Attributions' },
    'and {count} more': { one: 'et {count} autre', other: 'et {count} autres' },
    '{count} people at {issuer} read your application and answer where you sent it.': {
      one: 'Une personne de {issuer} lit votre demande et répond là où vous l’avez envoyée.',
      other: '{count} personnes de {issuer} lisent votre demande et répondent là où vous l’avez envoyée.',
    },
    '{count} keys retired: {keys}.': { one: '{count} clé retirée : {keys}.', other: '{count} clés retirées : {keys}.' },
    'Awarded {count} times.': { one: 'Attribué une fois.', other: 'Attribué {count} fois.' },
    'Awarded {count} times, not counting {revoked} revoked.': {
      one: 'Attribué une fois, sans compter les révocations ({revoked}).',
      other: 'Attribué {count} fois, sans compter les révocations ({revoked}).',
    },
    '{count} awards, none of them revoked.': {
      one: '{count} attribution, aucune révoquée.',
      other: '{count} attributions, aucune révoquée.',
    },
    '{count} awards, {revoked} of them revoked.': {
      one: '{count} attribution, révoquées : {revoked}.',
      other: '{count} attributions, révoquées : {revoked}.',
    },
    '{count} checks failed': { one: '{count} vérification échouée', other: '{count} vérifications échouées' },
    '{count} failed': { one: '{count} échouée', other: '{count} échouées' },
    '{count} checks unsettled': {
      one: '{count} vérification non établie',
      other: '{count} vérifications non établies',
    },
    '{count} unsettled': { one: '{count} non établie', other: '{count} non établies' },
    '{count} checks passed': { one: '{count} vérification réussie', other: '{count} vérifications réussies' },
    '{count} passed': { one: '{count} réussie', other: '{count} réussies' },
    'And {count} more, below.': { one: 'Et {count} autre, ci-dessous.', other: 'Et {count} autres, ci-dessous.' },
    'It is good until {date}, for {count} people at the most.': {
      one: 'Il vaut jusqu’au {date}, pour une personne au plus.',
      other: 'Il vaut jusqu’au {date}, pour {count} personnes au plus.',
    },
  },
  checks: frChecks,
};
