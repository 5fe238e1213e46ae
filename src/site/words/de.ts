import type { Catalogue } from './catalogue.ts';
import { deChecks } from './checks/de.ts';

export const de: Catalogue = {
  messages: {
    'Skip to content': 'Zum Inhalt springen',
    '<strong>Preview</strong> — signed with a development key. Not yet published.':
      '<strong>Vorschau</strong> – mit einem Entwicklungsschlüssel signiert. Noch nicht veröffentlicht.',
    Site: 'Website',
    Badges: 'Badges',
    Issuers: 'Aussteller',
    'Check a badge': 'Badge prüfen',
    Languages: 'Sprachen',
    'Published with Blazon from a git repository.': 'Mit Blazon aus einem Git-Repository veröffentlicht.',
    'What is checked': 'Was geprüft wird',
    'What can be wrong': 'Was falsch sein kann',
    'How to check an award': 'So prüfen Sie eine Verleihung',
    '<strong>Look at the address.</strong> An award of this site is published below {address} and nowhere else.':
      '<strong>Achten Sie auf die Adresse.</strong> Eine Verleihung dieser Website steht unter {address} und nirgends sonst.',
    '<strong>Read the page.</strong> It says who awarded what, for what, when, and whether it still stands.':
      '<strong>Lesen Sie die Seite.</strong> Sie sagt, wer was wofür wann verliehen hat und ob es noch gilt.',
    '<strong>Trust nobody, us included.</strong> <a>Check its picture, or the address of its JSON record</a>, here or with any verifier of Open Badges 2.0.':
      '<strong>Vertrauen Sie niemandem, auch uns nicht.</strong> <a>Prüfen Sie das Bild oder die Adresse des JSON-Eintrags</a>, hier oder mit jedem Prüfprogramm für Open Badges 2.0.',
    'As of {date}.': 'Stand: {date}.',
    'Open Badges published by {site}.': 'Open Badges, veröffentlicht von {site}.',
    'All badges published by {site}, and what each of them takes.':
      'Alle Badges von {site} und was für jeden nötig ist.',
    Search: 'Suche',
    Tag: 'Schlagwort',
    'All tags': 'Alle Schlagwörter',
    Tags: 'Schlagwörter',
    Issuer: 'Aussteller',
    'All issuers': 'Alle Aussteller',
    '{shown} of {all}': '{shown} von {all}',
    'There are no badges here yet.': 'Hier gibt es noch keine Badges.',
    'no longer awarded': 'wird nicht mehr verliehen',
    'Nobody awards badges here yet.': 'Noch verleiht hier niemand Badges.',
    'Nothing here': 'Hier ist nichts',
    'There is nothing at this address': 'Unter dieser Adresse gibt es nichts',
    'There is nothing at this address.': 'Unter dieser Adresse gibt es nichts.',
    'The address may have lost a letter on its way to you. An award that was revoked keeps its page and says so.':
      'Vielleicht hat die Adresse unterwegs einen Buchstaben verloren. Eine widerrufene Verleihung behält ihre Seite, und die sagt es.',
    'All badges': 'Alle Badges',
    ', ': ', ',
    'This award was removed': 'Diese Verleihung wurde entfernt',
    'The person who had earned it wished it to be gone.': 'Die Person, die sie erhalten hatte, wollte es so.',
    'The person who had earned it wished it to be gone, as anybody may. It was removed on {date}, with everything that told whose it was and what for.':
      'Die Person, die sie erhalten hatte, wollte es so, wie es jeder darf. Am {date} wurde sie entfernt, mit allem, was sagte, wem und wofür sie verliehen war.',
    'If somebody showed you this address: nothing is wrong with the person or with what they did. The award can just no longer be checked here, and copies of it are not valid any more.':
      'Falls Ihnen jemand diese Adresse gezeigt hat: Das sagt nichts gegen die Person oder ihre Leistung. Die Verleihung lässt sich hier nur nicht mehr prüfen, und Kopien davon sind nicht mehr gültig.',
    'For verifiers': 'Für Prüfende',
    'The record and the list below say that the award no longer stands, and nothing else.':
      'Der Eintrag und die Liste unten sagen, dass die Verleihung nicht mehr gilt, und sonst nichts.',
    '<strong>No longer awarded.</strong> Awards that were made still stand.':
      '<strong>Wird nicht mehr verliehen.</strong> Was verliehen wurde, gilt weiter.',
    'Its successor is {badge}.': 'Der Nachfolger ist {badge}.',
    'Apply for this badge': 'Diesen Badge beantragen',
    'What it takes': 'Was dafür nötig ist',
    'For machines': 'Für Maschinen',
    'The badge itself. What is awarded with it has files of its own.':
      'Der Badge selbst. Jede Verleihung hat eigene Dateien.',
    definition: 'Definition',
    picture: 'Bild',
    drawing: 'Zeichnung',
    record: 'Eintrag',
    signature: 'Signatur',
    revocations: 'Widerrufe',
    profile: 'Profil',
    'key {key}': 'Schlüssel {key}',
    'Awarded by': 'Verliehen von',
    Expires: 'Läuft ab',
    'After {duration}': 'Nach {duration}',
    Never: 'Nie',
    Evidence: 'Nachweise',
    Required: 'Erforderlich',
    'Welcome, not required': 'Willkommen, nicht erforderlich',
    'Not asked for': 'Nicht verlangt',
    Milestone: 'Meilenstein',
    'For those who hold all of {badges}': 'Für alle, die jeden von diesen haben: {badges}',
    'For those who hold both of {badges}': 'Für alle, die beide haben: {badges}',
    'For those who hold {count} of {badges}': 'Für alle, die {count} von diesen haben: {badges}',
    'Takes the place of': 'Ersetzt',
    'Aligned with': 'Ausgerichtet an',
    'The original has changed since this translation.': 'Das Original hat sich seit dieser Übersetzung geändert.',
    'What changed: {parts}. <a>The original</a> counts.': 'Geändert wurde: {parts}. Es gilt <a>das Original</a>.',
    'the name': 'der Name',
    'the description': 'die Beschreibung',
    'what the picture shows': 'was das Bild zeigt',
    'the beginning of the criteria': 'der Anfang der Kriterien',
    'the criteria below “{heading}”': 'die Kriterien unter „{heading}“',
    'a part of the criteria that is gone': 'ein Teil der Kriterien, der weggefallen ist',
    'Who has it': 'Wer ihn hat',
    'It has not been awarded yet.': 'Er wurde noch nicht verliehen.',
    'Nobody: what was awarded has been revoked.': 'Niemand: Was verliehen wurde, ist widerrufen.',
    'Nobody who has it is named here.': 'Niemand, der ihn hat, wird hier genannt.',
    'The award to {name}': 'Die Verleihung an {name}',
    award: 'Verleihung',
    Corrections: 'Berichtigungen',
    Website: 'Website',
    Mail: 'E-Mail',
    Telephone: 'Telefon',
    'Who they are': 'Wer sie sind',
    'How to check their awards': 'So prüfen Sie ihre Verleihungen',
    'They are signed (RS256). A verifier finds the key through the profile below.':
      'Sie sind signiert (RS256). Ein Prüfprogramm findet den Schlüssel über das Profil unten.',
    'They are not signed: they stand as long as they are found at their address on this site.':
      'Sie sind nicht signiert: Sie gelten, solange sie unter ihrer Adresse auf dieser Website stehen.',
    '<strong>Development key.</strong> It was made for this preview and will be thrown away. What it signed proves nothing.':
      '<strong>Entwicklungsschlüssel.</strong> Er wurde für diese Vorschau gemacht und wird weggeworfen. Was er signiert hat, beweist nichts.',
    '{issuer} awards Open Badges.': '{issuer} verleiht Open Badges.',
    'Check this badge': 'Diesen Badge prüfen',
    'Look it up at {address}': 'Nachzuschlagen unter {address}',
    'published at': 'veröffentlicht unter',
    'Awarded to': 'Verliehen an',
    'Awarded on': 'Verliehen am',
    'Valid until': 'Gültig bis',
    'Apply elsewhere': 'Anderswo bewerben',
    Where: 'Wo',
    'Open a map': 'Karte öffnen',
    'How it is assessed': 'Wie es beurteilt wird',
    Licence: 'Lizenz',
    Accessibility: 'Barrierefreiheit',
    'First made elsewhere': 'Zuerst anderswo gemacht',
    'Accredited by': 'Akkreditiert von',
    'Part of {organization}': 'Teil von {organization}',
    Optional: 'Freiwillig',
    Exam: 'Prüfung',
    Performance: 'Vorführung',
    'Work to show': 'Werkstück',
    'Done together': 'Gemeinsam gemacht',
    'Judged together': 'Gemeinsam beurteilt',
    'How an example was scored: {words}': 'Wie ein Beispiel bewertet wurde: {words}',
    'How reliable it is': 'Wie verlässlich es ist',
    'Words at most: {count}': 'Wörter höchstens: {count}',
    'Characters at most: {count}': 'Zeichen höchstens: {count}',
    'Also says': 'Sagt außerdem',
    'More about it': 'Mehr dazu',
    'until {date}': 'bis {date}',
    Renews: 'Erneuert',
    'Renewed by': 'Erneuert durch',
    'the award of {date}': 'die Verleihung vom {date}',
    'No end date': 'Ohne Enddatum',
    'All criteria of {badge}': 'Alle Kriterien von {badge}',
    'What was done': 'Was getan wurde',
    'Check it yourself': 'Selbst prüfen',
    'The record and the list below say that this award no longer stands.':
      'Der Eintrag und die Liste unten sagen, dass diese Verleihung nicht mehr gilt.',
    'Each of these carries the award itself. Give one, or the address of the JSON record, to any verifier of Open Badges 2.0. The address of this page is for people.':
      'Jede dieser Dateien trägt die Verleihung selbst. Geben Sie eine davon oder die Adresse des JSON-Eintrags einem beliebigen Prüfprogramm für Open Badges 2.0. Die Adresse dieser Seite ist für Menschen.',
    '{issuer} awarded “{badge}” on {date}.': '{issuer} hat „{badge}“ am {date} verliehen.',
    '{issuer} awarded “{badge}” to {name} on {date}.': '{issuer} hat „{badge}“ am {date} an {name} verliehen.',
    'Revoked on {date}.': 'Am {date} widerrufen.',
    '{badge}, awarded by {issuer}': '{badge}, verliehen von {issuer}',
    '{badge}, awarded to {name} by {issuer}': '{badge}, an {name} verliehen von {issuer}',
    'Making the picture…': 'Das Bild wird gemacht …',
    'The picture could not be made: its parts could not be loaded. The files below say the same.':
      'Das Bild konnte nicht gemacht werden: Seine Teile ließen sich nicht laden. Die Dateien unten sagen dasselbe.',
    'The picture with the award in it is made by this page, which takes JavaScript. The files below say the same, and any verifier takes them.':
      'Das Bild mit der Verleihung darin macht diese Seite; dazu braucht sie JavaScript. Die Dateien unten sagen dasselbe, und jedes Prüfprogramm nimmt sie.',
    'The holder of an e-mail address': 'Wem eine bestimmte E-Mail-Adresse gehört',
    'The holder of a web address': 'Wem eine bestimmte Webadresse gehört',
    'The holder of a telephone number': 'Wem eine bestimmte Telefonnummer gehört',
    'The award names it by a salted hash: whoever knows it, or guesses it, can check that it is the one; nobody can read it here.':
      'Die Verleihung nennt sie durch einen gesalzenen Hash: Wer sie kennt oder errät, kann prüfen, dass sie es ist; lesen kann sie hier niemand.',
    'Somebody who is not named any more': 'Jemand, der nicht mehr genannt wird',
    'The award stands. The identity was removed at the person’s wish on {date}, so nobody can be shown to be the one.':
      'Die Verleihung gilt. Die Identität wurde am {date} auf Wunsch der Person entfernt; von niemandem lässt sich daher zeigen, dass er es ist.',
    'Evidence {number}': 'Nachweis {number}',
    'How it was awarded': 'Wie er verliehen wurde',
    'This page was not made from a git repository, so nothing is known of how the award came.':
      'Diese Seite wurde nicht aus einem Git-Repository gemacht; wie es zur Verleihung kam, ist daher nicht bekannt.',
    'This page was made from a copy of the repository that lacks the commit which brought the award.':
      'Diese Seite wurde aus einer Kopie des Repositorys gemacht, der der Commit mit der Verleihung fehlt.',
    'No commit has this award as it stands here.': 'Kein Commit enthält diese Verleihung so, wie sie hier steht.',
    'The award was moved about in its repository, and which commit brought it cannot be told for certain.':
      'Die Verleihung wurde in ihrem Repository umhergeschoben; welcher Commit sie brachte, lässt sich nicht sicher sagen.',
    Commit: 'Commit',
    'Last changed': 'Zuletzt geändert',
    '{commit} of {date}': '{commit} vom {date}',
    Author: 'Urheber',
    'Approved by': 'Genehmigt von',
    'Not noted in the copy of the repository that this page was made from':
      'In der Kopie des Repositorys, aus der diese Seite gemacht ist, nicht vermerkt',
    'Noted in a form that cannot be relied on': 'In einer Form vermerkt, auf die kein Verlass ist',
    'Pull request': 'Pull Request',
    Checks: 'Prüfungen',
    'None: it was pushed to the repository': 'Keiner: direkt ins Repository übertragen',
    'an earlier state of it: {names}': 'einen früheren Stand davon: {names}',
    Nobody: 'Niemand',
    'approved by {names}': 'genehmigt von {names}',
    passed: 'bestanden',
    failed: 'fehlgeschlagen',
    'ran out of time': 'Zeit überschritten',
    'Signed with': 'Signiert mit',
    'No key: the record at this site is what counts': 'Ohne Schlüssel: Es zählt der Eintrag auf dieser Website',
    '{key}, a key of {issuer}': '{key}, einem Schlüssel von {issuer}',
    Good: 'Gültig',
    Expired: 'Abgelaufen',
    'on {date}': 'am {date}',
    Revoked: 'Widerrufen',
    'on {date}: {reason}': 'am {date}: {reason}',
    'Badges of': 'Badges von',
    Awards: 'Verleihungen',
    'There are no awards yet.': 'Es gibt noch keine Verleihungen.',
    'Badges of {name}': 'Badges von {name}',
    'Badges of {name}, as published by {site}.': 'Badges von {name}, veröffentlicht von {site}.',
    'Apply to {issuer} for': 'Bei {issuer} beantragen:',
    'Apply for {badge}': '{badge} beantragen',
    'What to show for the badge {badge}, and how to apply to {issuer}.':
      'Was für den Badge {badge} vorzulegen ist und wie man ihn bei {issuer} beantragt.',
    '<strong>The form needs its script here,</strong> and an address that begins with <code>https://</code>. Without them you can still apply: <a>by hand</a>, below.':
      '<strong>Das Formular braucht hier sein Skript</strong> und eine Adresse, die mit <code>https://</code> beginnt. Ohne beides geht es auch: <a>von Hand</a>, siehe unten.',
    'This badge is for those who were given a link to claim it, at an event for instance. Open that link, or scan its code; the form then appears here.':
      'Dieser Badge ist für alle, die einen Link dafür bekommen haben, etwa bei einer Veranstaltung. Öffnen Sie den Link oder scannen Sie seinen Code; dann erscheint hier das Formular.',
    'Who gets the badge': 'Wer den Badge bekommt',
    'Your account at {host}': 'Ihr Konto bei {host}',
    'The claim is signed for this account, and is good for no other. Send it from there.':
      'Der Anspruch wird für dieses Konto signiert und gilt für kein anderes. Senden Sie ihn von dort.',
    'My e-mail address': 'Meine E-Mail-Adresse',
    'You can prove that the badge is yours with the address, and nobody can read it.':
      'Mit der Adresse können Sie beweisen, dass der Badge Ihnen gehört, und lesen kann sie niemand.',
    'E-mail address': 'E-Mail-Adresse',
    'Sealed in this page for {issuer}.': 'In dieser Seite für {issuer} versiegelt.',
    'My account at {host} is enough': 'Mein Konto bei {host} genügt',
    'The badge then names the page of your account, and everybody can see whose it is.':
      'Der Badge nennt dann die Seite Ihres Kontos, und alle können sehen, wem er gehört.',
    'By hand': 'Von Hand',
    'You can fill in the form at {host} yourself. You need an account there.':
      'Sie können das Formular bei {host} selbst ausfüllen. Dazu brauchen Sie dort ein Konto.',
    'Read <a>what the badge takes</a>.': 'Lesen Sie, <a>was für den Badge nötig ist</a>.',
    'Open <a>the form of a new issue</a>. Under “Badge” stands {badge}.':
      'Öffnen Sie <a>das Formular für ein neues Issue</a>. Unter „Badge“ steht {badge}.',
    'Leave “Sealed address” and “Claim” empty: only this page can make them. The badge then names your account at {host}.':
      'Lassen Sie „Sealed address“ und „Claim“ leer: Nur diese Seite kann sie erzeugen. Der Badge nennt dann Ihr Konto bei {host}.',
    'Under “Evidence”, write each address on a line of its own, after the number of the criterion that it shows: {sample}':
      'Schreiben Sie unter „Evidence“ jede Adresse in eine eigene Zeile, hinter die Nummer des Kriteriums, das sie zeigt: {sample}',
    'Under “Narrative”, say what you did, and send the form.':
      'Sagen Sie unter „Narrative“, was Sie getan haben, und senden Sie das Formular ab.',
    '<strong>Write no e-mail address into it:</strong> everybody can read the issue.':
      '<strong>Schreiben Sie keine E-Mail-Adresse hinein:</strong> Das Issue kann jeder lesen.',
    'At least one address is needed.': 'Mindestens eine Adresse ist nötig.',
    'If there is nothing to link to, leave these empty.': 'Gibt es nichts zu verlinken, lassen Sie die Felder leer.',
    'What you can show': 'Was Sie vorzeigen können',
    'The address of a page where your work can be seen, and a few words on what it is. {asked} Everybody can read them.':
      'Die Adresse einer Seite, auf der Ihre Arbeit zu sehen ist, und ein paar Worte dazu. {asked} Lesen kann es jeder.',
    Criterion: 'Kriterium',
    'Add another': 'Weitere hinzufügen',
    'address for criterion {number}': 'Adresse zu Kriterium {number}',
    address: 'Adresse',
    'Read the criteria': 'Kriterien lesen',
    Application: 'Antrag',
    'In your own words': 'In Ihren eigenen Worten',
    'What did you do, and how? Two or three sentences are enough. You may use Markdown. Everybody can read it.':
      'Was haben Sie getan, und wie? Zwei, drei Sätze genügen. Markdown ist möglich. Lesen kann es jeder.',
    'What you did': 'Was Sie getan haben',
    'Prepare the application': 'Antrag vorbereiten',
    'Web address': 'Webadresse',
    'What it is': 'Was es ist',
    'Ready to send': 'Bereit zum Absenden',
    'The form has opened in a new tab, filled in. Read it through there and send it. If no tab has opened, take this link:':
      'Das Formular hat sich ausgefüllt in einem neuen Tab geöffnet. Lesen Sie es dort durch und senden Sie es ab. Hat sich kein Tab geöffnet, nehmen Sie diesen Link:',
    'Open the filled-in form': 'Ausgefülltes Formular öffnen',
    'If you want to change something, change it above and prepare the application again.':
      'Wollen Sie etwas ändern, ändern Sie es oben und bereiten Sie den Antrag noch einmal vor.',
    'This is too long for an address. Copy it, and paste it there into the field “{field}”.':
      'Das ist zu lang für eine Adresse. Kopieren Sie es und fügen Sie es dort in das Feld „{field}“ ein.',
    Copy: 'Kopieren',
    Copied: 'Kopiert',
    'Your link claims this badge.': 'Ihr Link berechtigt zu diesem Badge.',
    'It is not in the address bar any more, so that nobody copies it from there.':
      'Er steht nicht mehr in der Adresszeile, damit ihn dort niemand kopiert.',
    'What goes where': 'Was wohin geht',
    Sealed: 'Versiegelt',
    Public: 'Öffentlich',
    Nowhere: 'Nirgendwohin',
    'Your e-mail address. It is encrypted in this page, and only {issuer} can open it. What the badge shows of it later is a salted hash.':
      'Ihre E-Mail-Adresse. Sie wird in dieser Seite verschlüsselt, und nur {issuer} kann sie öffnen. Der Badge zeigt später nur einen gesalzenen Hash davon.',
    'All else that you write here, and the account at {host} from which you send it: at once as an issue, and with the badge if it is awarded.':
      'Alles andere, was Sie hier schreiben, und das Konto bei {host}, von dem Sie es senden: sofort als Issue und mit dem Badge, falls er verliehen wird.',
    'This page sends and keeps nothing. It opens the form of a new issue at {host}, filled in; you read it there and send it yourself.':
      'Diese Seite sendet nichts und behält nichts. Sie öffnet bei {host} das ausgefüllte Formular für ein neues Issue; Sie lesen es dort und senden es selbst ab.',
    'What happens then': 'Wie es weitergeht',
    'If it is approved, the badge has a page of its own on this site.':
      'Wird er genehmigt, bekommt der Badge eine eigene Seite auf dieser Website.',
    'Whether a badge is valid: a picture, an address, a signature or JSON. Nothing is uploaded.':
      'Ob ein Badge gültig ist: ein Bild, eine Adresse, eine Signatur oder JSON. Nichts wird hochgeladen.',
    'Read who issued it, for what, and whether it still holds. It is checked in this page: nothing is uploaded.':
      'Lesen Sie, wer ihn wofür ausgestellt hat und ob er noch gilt. Geprüft wird in dieser Seite: Nichts wird hochgeladen.',
    '<strong>This page cannot check by itself here.</strong> It needs its script, and an address that begins with <code>https://</code>, or a downloaded copy of the site on your own machine. <a>Below</a> is how to check a badge by hand.':
      '<strong>Von sich aus kann diese Seite hier nicht prüfen.</strong> Sie braucht ihr Skript und eine Adresse, die mit <code>https://</code> beginnt, oder eine heruntergeladene Kopie der Website auf Ihrem Rechner. <a>Unten</a> steht, wie Sie einen Badge von Hand prüfen.',
    Valid: 'Gültig',
    'Every check that concerns it has passed.': 'Jede Prüfung, die ihn betrifft, ist bestanden.',
    'Not valid': 'Nicht gültig',
    'Do not rely on this.': 'Verlassen Sie sich nicht darauf.',
    'Could not be settled': 'Nicht zu klären',
    'It may be sound, but not all of it could be checked. Until it is, do not rely on it.':
      'Vielleicht ist er in Ordnung, aber nicht alles ließ sich prüfen. Bis dahin verlassen Sie sich nicht darauf.',
    'Valid, but not this person’s': 'Gültig, aber nicht von dieser Person',
    'It was awarded to somebody else than the person you named.':
      'Er wurde jemand anderem verliehen als der Person, die Sie genannt haben.',
    'Valid, but whose could not be settled': 'Gültig, aber wem er gehört, ist nicht zu klären',
    'It names its recipient in a way that cannot be compared with the person you named.':
      'Er nennt seinen Inhaber auf eine Weise, die sich mit der genannten Person nicht vergleichen lässt.',
    'by a copy': 'nach einer Kopie',
    '{counts}, as of {moment}.': '{counts}, Stand {moment}.',
    'Check another badge': 'Weiteren Badge prüfen',
    '<strong>The site itself was not asked.</strong> What {site} says was read from a copy of {moment}.':
      '<strong>Die Website selbst wurde nicht gefragt.</strong> Was {site} sagt, stammt aus einer Kopie vom {moment}.',
    'It is the folder {folder}.': 'Es ist der Ordner {folder}.',
    'It is served at {address}.': 'Sie liegt unter {address}.',
    'What was awarded, changed or revoked since then is not in it. And whoever made the copy could write anything into it: this answer is worth as much as the copy is.':
      'Was seither verliehen, geändert oder widerrufen wurde, steht nicht darin. Und wer die Kopie gemacht hat, konnte alles hineinschreiben: Diese Antwort ist so viel wert wie die Kopie.',
    '<strong>No network?</strong> For a badge of this site, <a>choose the folder of a downloaded copy</a>.':
      '<strong>Kein Netz?</strong> Für einen Badge dieser Website <a>wählen Sie den Ordner einer heruntergeladenen Kopie</a>.',
    '<strong>Your browser may not read what {hosts} says.</strong> Either there is no network, or the host lets no other site read it. If you gave an address of a picture, download the picture and give it here. If that does not help, check it with the command <code>npm run verify</code>, which no host can shut out like this.':
      '<strong>Ihr Browser darf nicht lesen, was {hosts} sagt.</strong> Entweder gibt es kein Netz, oder der Host lässt es keine andere Website lesen. Haben Sie die Adresse eines Bildes angegeben, laden Sie das Bild herunter und geben Sie es hier ab. Hilft das nicht, prüfen Sie mit dem Befehl <code>npm run verify</code>, den kein Host so aussperren kann.',
    'Every check': 'Alle Prüfungen',
    '<strong>Open the record.</strong> It is the JSON in the picture, or at the address in <code>id</code>. Load it from that address: a copy can say anything. The host of the address must be the issuer’s.':
      '<strong>Öffnen Sie den Eintrag.</strong> Es ist das JSON im Bild oder unter der Adresse in <code>id</code>. Laden Sie es von dieser Adresse: Eine Kopie kann alles behaupten. Der Host der Adresse muss der des Ausstellers sein.',
    '<strong>See whether it still holds.</strong> It must not say {revoked}, <code>expires</code> must lie ahead, and the address must not answer 404 or 410.':
      '<strong>Sehen Sie nach, ob er noch gilt.</strong> Er darf nicht {revoked} sagen, <code>expires</code> muss in der Zukunft liegen, und die Adresse darf nicht mit 404 oder 410 antworten.',
    '<strong>Follow <code>badge</code>, then <code>issuer</code>.</strong> Both must be at their own addresses, and say so in <code>id</code>. The second names who stands behind the badge.':
      '<strong>Folgen Sie <code>badge</code>, dann <code>issuer</code>.</strong> Beide müssen unter ihrer eigenen Adresse stehen und sie in <code>id</code> nennen. Das zweite nennt, wer hinter dem Badge steht.',
    '<strong>If it is signed,</strong> the issuer must list the key in <code>verification.creator</code> as <code>publicKey</code>, the key must name the issuer as <code>owner</code>, and the issuer’s <code>revocationList</code> must not name the badge.':
      '<strong>Ist er signiert,</strong> muss der Aussteller den Schlüssel aus <code>verification.creator</code> als <code>publicKey</code> führen, der Schlüssel den Aussteller als <code>owner</code> nennen, und die <code>revocationList</code> des Ausstellers darf den Badge nicht nennen.',
    '<strong>Compare the person.</strong> Where <code>hashed</code> is true, <code>identity</code> is the SHA-256 of their address with <code>salt</code> directly after it.':
      '<strong>Vergleichen Sie die Person.</strong> Wo <code>hashed</code> true ist, ist <code>identity</code> der SHA-256 ihrer Adresse mit <code>salt</code> direkt dahinter.',
    'A badge is worth what its issuer says of it today. That is written in a few small documents, and anybody can read them.':
      'Ein Badge ist so viel wert, wie sein Aussteller heute über ihn sagt. Das steht in ein paar kleinen Dokumenten, die jeder lesen kann.',
    'What others say': 'Was andere sagen',
    'Every verifier of Open Badges 2.0 reads the same documents, but they differ in what they look at. Version 1.1.2 of the <a>validator by 1EdTech</a> calls hosted badges valid that their issuer has revoked.':
      'Jedes Prüfprogramm für Open Badges 2.0 liest dieselben Dokumente, aber nicht alle achten auf dasselbe. Version 1.1.2 des <a>Validators von 1EdTech</a> nennt gehostete Badges gültig, die ihr Aussteller widerrufen hat.',
    'What is checked here': 'Was hier geprüft wird',
    'What others see': 'Was andere sehen',
    'This page asks the hosts that a badge names for its record, its issuer and its keys, as any visitor could. They see that somebody asked, and nothing of the person you compare it with.':
      'Diese Seite fragt die Hosts, die ein Badge nennt, nach Eintrag, Aussteller und Schlüsseln, wie es jeder Besucher könnte. Sie sehen, dass jemand gefragt hat, und nichts von der Person, mit der Sie vergleichen.',
    'Looked at': 'Betrachtet',
    Expected: 'Erwartet',
    Found: 'Gefunden',
    'Raw value': 'Rohwert',
    'Why this is checked: {page}': 'Warum das geprüft wird: {page}',
    Failed: 'Fehlgeschlagen',
    Unsettled: 'Ungeklärt',
    Passed: 'Bestanden',
    'What it says': 'Was er sagt',
    'What it claims': 'Was er behauptet',
    'What it claims, not proven so far': 'Was er behauptet, bisher unbewiesen',
    For: 'Für',
    'Issued by': 'Ausgestellt von',
    'of the host': 'vom Host',
    'Letters beyond a–z are written as <code>xn--…</code> here, since some look like others.':
      'Buchstaben jenseits von a–z stehen hier als <code>xn--…</code>, weil manche wie andere aussehen.',
    'Issued on': 'Ausgestellt am',
    'Revoked, says the issuer': 'Widerrufen, sagt der Aussteller',
    'Issued to': 'Ausgestellt für',
    'Its identifier': 'Seine Kennung',
    'Without network: a downloaded copy': 'Ohne Netz: eine heruntergeladene Kopie',
    'Choose the folder of the downloaded copy': 'Ordner der heruntergeladenen Kopie wählen',
    'The folder that holds <code>build.json</code>. Badges of {site} are then checked against it, and every answer says so. Nothing is uploaded, though your browser may call it that when it asks.':
      'Der Ordner, in dem <code>build.json</code> liegt. Badges von {site} werden dann mit ihm verglichen, und jede Antwort sagt es. Nichts wird hochgeladen, auch wenn Ihr Browser es beim Fragen so nennt.',
    'Do not use the copy': 'Kopie nicht verwenden',
    '<strong>In use:</strong> the folder {folder}, which speaks as of {date}.':
      '<strong>In Gebrauch:</strong> der Ordner {folder}, Stand {date}.',
    '<strong>Not used:</strong> that folder holds no <code>build.json</code> that could be read. Choose the folder that has it directly in it, beside <code>index.html</code>.':
      '<strong>Nicht verwendet:</strong> In diesem Ordner liegt kein lesbares <code>build.json</code>. Wählen Sie den Ordner, in dem es direkt liegt, neben <code>index.html</code>.',
    '<strong>Not used:</strong> that folder is a copy of {other}. This page belongs to {site}; the copy has a page of its own in its folder <code>verify</code>.':
      '<strong>Nicht verwendet:</strong> Dieser Ordner ist eine Kopie von {other}. Diese Seite gehört zu {site}; die Kopie hat eine eigene Seite in ihrem Ordner <code>verify</code>.',
    'Give a badge': 'Badge angeben',
    'A picture or a file': 'Ein Bild oder eine Datei',
    'Drop it anywhere on this page, or choose it: a baked PNG or SVG, or a file of JSON or JWS.':
      'Legen Sie es irgendwo auf dieser Seite ab oder wählen Sie es aus: ein PNG oder SVG mit eingebackenem Badge oder eine JSON- oder JWS-Datei.',
    'An address, JSON or a signature': 'Eine Adresse, JSON oder eine Signatur',
    'The address of an award’s record or picture, or the whole text of its JSON or JWS.':
      'Die Adresse von Eintrag oder Bild einer Verleihung oder der ganze Text ihres JSON oder JWS.',
    Check: 'Prüfen',
    'Is it this person’s?': 'Gehört er dieser Person?',
    'Their e-mail address, or other address that the badge may name':
      'Ihre E-Mail-Adresse oder eine andere Adresse, die der Badge nennen kann',
    Compare: 'Vergleichen',
    'It is hashed in this page and compared, as typed and in small letters. It is sent nowhere.':
      'Sie wird in dieser Seite gehasht und verglichen, wie eingegeben und in Kleinbuchstaben. Gesendet wird sie nirgendwohin.',
    Yes: 'Ja',
    No: 'Nein',
    'It names them': 'Er nennt sie',
    'But the badge itself is not proven, so this proves nothing.':
      'Aber der Badge selbst ist nicht bewiesen; das beweist also nichts.',
    'Checking…': 'Wird geprüft …',
    Criteria: 'Kriterien',
    'An e-mail address, of which the badge has only a hash':
      'Eine E-Mail-Adresse, von der der Badge nur einen Hash enthält',
    'A web address, of which the badge has only a hash': 'Eine Webadresse, von der der Badge nur einen Hash enthält',
    'A telephone number, of which the badge has only a hash':
      'Eine Telefonnummer, von der der Badge nur einen Hash enthält',
    'An identity, of which the badge has only a hash': 'Eine Identität, von der der Badge nur einen Hash enthält',
    'what was given': 'das Angegebene',
    'Nothing was checked': 'Nichts wurde geprüft',
    says: 'sagt',
    on: 'auf',
    On: 'Auf',
    'claimed to be of': 'angeblich von',
    'What they endorse elsewhere': 'Was sie anderswo empfehlen',
    'Published by others and not looked at here: whether it holds you see when you check it.':
      'Von anderen veröffentlicht und hier nicht angesehen: Ob es gilt, sehen Sie, wenn Sie es prüfen.',
    'Check this endorsement': 'Diese Empfehlung prüfen',
    'Endorsed an earlier version: what it says has changed since.':
      'Empfohlen wurde eine frühere Fassung: Was sie sagt, hat sich seither geändert.',
    'Endorsed an earlier version, {then}: what it says has changed since, and this is version {now}.':
      'Empfohlen wurde eine frühere Fassung, {then}: Was sie sagt, hat sich seither geändert, und dies ist Fassung {now}.',
    'Withdrawn on {day}: {reason}': 'Am {day} zurückgezogen: {reason}',
    'All of these:': 'Alle diese:',
    '{count} of these {number}:': '{count} von diesen {number}:',
    Missing: 'Fehlt',
    'Reached on {date}': 'Erreicht am {date}',
    'all of {badges}': 'alle von {badges}',
    '{count} of {badges}': '{count} von {badges}',
    'The way to': 'Der Weg zu',
    'How it was reached': 'Wie er erreicht wurde',
    'It rests on these awards, and does not stand without them.':
      'Er beruht auf diesen Verleihungen und gilt nicht ohne sie.',
    'See the way': 'Den Weg ansehen',
    'Counts towards': 'Zählt für',
    '{badge} is a milestone of {issuer}. Nobody applies for it: it comes by itself with the last badge that it takes.':
      '{badge} ist ein Meilenstein von {issuer}. Niemand beantragt ihn: Er kommt von selbst mit dem letzten Badge, der dafür nötig ist.',
    'On the way': 'Auf dem Weg',
    '{count} of {number}': '{count} von {number}',
    'In words': 'In Worten',
    Versions: 'Fassungen',
    'Each is a badge of its own. Whoever has an earlier one has it for what it took then.':
      'Jede ist ein eigener Badge. Wer eine frühere hat, hat sie für das, was damals nötig war.',
    'This page': 'Diese Seite',
    'No longer awarded': 'Wird nicht mehr verliehen',
    'Still awarded': 'Wird noch verliehen',
    'Its words are the same.': 'Ihr Wortlaut ist derselbe.',
    'What is different from version {version}': 'Was anders ist als in Fassung {version}',
    Name: 'Name',
    Description: 'Beschreibung',
    'The way to {badge}': 'Der Weg zu {badge}',
    'The badges that lead to {badge}, a milestone of {issuer}.':
      'Die Badges, die zu {badge} führen, einem Meilenstein von {issuer}.',
    'Compromised keys: {keys}. What they signed counts only where this site still publishes it.':
      'Kompromittierte Schlüssel: {keys}. Was sie signiert haben, zählt nur, wo diese Website es noch veröffentlicht.',
    'The way as a picture': 'Der Weg als Bild',
    'Found: {found}.': 'Gefunden: {found}.',
  },
  counts: {
    '{count} badges': { one: '{count} Badge', other: '{count} Badges' },
    'All {count} badges': { one: 'Der eine Badge', other: 'Alle {count} Badges' },
    Badges: { one: 'Badge', other: 'Badges' },
    Issuers: { one: 'Aussteller', other: 'Aussteller' },
    Awards: { one: 'Verleihung', other: 'Verleihungen' },
    'and {count} more': { one: 'und {count} weitere', other: 'und {count} weitere' },
    '{count} people at {issuer} read your application and answer where you sent it.': {
      one: 'Jemand bei {issuer} liest Ihren Antrag und antwortet dort, wohin Sie ihn gesendet haben.',
      other: '{count} Personen bei {issuer} lesen Ihren Antrag und antworten dort, wohin Sie ihn gesendet haben.',
    },
    '{count} keys retired: {keys}.': {
      one: '{count} Schlüssel außer Dienst: {keys}.',
      other: '{count} Schlüssel außer Dienst: {keys}.',
    },
    'Awarded {count} times.': { one: 'Einmal verliehen.', other: '{count}-mal verliehen.' },
    'Awarded {count} times, not counting {revoked} revoked.': {
      one: 'Einmal verliehen, Widerrufe ({revoked}) nicht mitgezählt.',
      other: '{count}-mal verliehen, Widerrufe ({revoked}) nicht mitgezählt.',
    },
    '{count} awards, none of them revoked.': {
      one: '{count} Verleihung, keine widerrufen.',
      other: '{count} Verleihungen, keine widerrufen.',
    },
    '{count} awards, {revoked} of them revoked.': {
      one: '{count} Verleihung, widerrufen: {revoked}.',
      other: '{count} Verleihungen, widerrufen: {revoked}.',
    },
    '{count} checks failed': { one: '{count} Prüfung fehlgeschlagen', other: '{count} Prüfungen fehlgeschlagen' },
    '{count} failed': { one: '{count} fehlgeschlagen', other: '{count} fehlgeschlagen' },
    '{count} checks unsettled': { one: '{count} Prüfung ungeklärt', other: '{count} Prüfungen ungeklärt' },
    '{count} unsettled': { one: '{count} ungeklärt', other: '{count} ungeklärt' },
    '{count} checks passed': { one: '{count} Prüfung bestanden', other: '{count} Prüfungen bestanden' },
    '{count} passed': { one: '{count} bestanden', other: '{count} bestanden' },
    'And {count} more, below.': {
      one: 'Und {count} weiterer, siehe unten.',
      other: 'Und {count} weitere, siehe unten.',
    },
    'It is good until {date}, for {count} people at the most.': {
      one: 'Er gilt bis {date}, für höchstens eine Person.',
      other: 'Er gilt bis {date}, für höchstens {count} Personen.',
    },
  },
  checks: deChecks,
};
