// Northbank in Germany. Jonas writes most of it, and he is a brand reviewer too: his own posts wait for somebody else.
import { linkedinDe } from './accounts'
import { picture } from './media'
import { elena, jonas, priya, ruth, tom } from './people'
import { approves, asksForChanges, comments, edits, movesSlot, rejects, replacing, type Story, submits } from './story'
import { ago, next, on } from './when'

const german = { language: 'de', targets: [linkedinDe] }

export const inGerman: readonly Story[] = [
  {
    id: 'filiale-hamburg',
    by: jonas,
    at: on(-26, '09:30'),
    content: {
      ...german,
      text: 'Moin! Unsere erste Filiale in Deutschland hat geöffnet. Barrierefrei, mit zwei Beratungsräumen und Kaffee, der seinen Namen verdient. Wir freuen uns auf Sie.',
      slot: on(-14, '09:00'),
      campaign: 'Filialen',
      media: [picture('filiale.jpg', 'Eingang der neuen Filiale: große Fenster, eine Rampe, davor zwei Fahrräder')],
    },
    after: [
      submits(jonas, on(-26, '09:45')),
      approves(ruth, 'brand', on(-25, '11:00')),
      approves(tom, 'compliance', on(-24, '14:00')),
    ],
  },
  {
    id: 'tagesgeld-zins',
    by: jonas,
    at: on(-7, '10:20'),
    content: {
      ...german,
      text: 'Unser Tagesgeld bringt jetzt 2,35 % p. a., variabel, ab dem ersten Euro und bis 50 000 €. Täglich verfügbar, ohne Lockangebot für Neukunden: Alle bekommen denselben Zins.',
      slot: on(5, '08:30'),
      campaign: 'Sparen',
      link: 'https://northbank-de.example/tagesgeld',
    },
    after: [
      submits(jonas, on(-7, '10:30')),
      approves(priya, 'brand', on(-6, '13:00')),
      approves(tom, 'compliance', on(-5, '11:20')),
      edits(jonas, on(-3, '09:05'), replacing('50 000 €', '50\u00a0000 €'), replacing('2,35 %', '2,55 %')),
      submits(jonas, on(-3, '09:08'), 'Neuer Zins ab Monatsanfang. Das Leerzeichen bricht jetzt nicht mehr um.'),
    ],
  },
  {
    id: 'falsche-anrufe',
    by: jonas,
    at: on(-10, '11:30'),
    content: {
      ...german,
      text: 'Vorsicht, falsche Bankmitarbeiter am Telefon: Wir fragen nie nach Ihrer TAN, nie nach Ihrem Passwort und nie nach Fernzugriff auf Ihren Rechner. Im Zweifel auflegen und selbst anrufen.',
      slot: on(-3, '10:00'),
      campaign: 'Sicherheit',
    },
    after: [
      submits(jonas, on(-10, '11:40')),
      approves(priya, 'brand', on(-9, '13:30')),
      approves(tom, 'compliance', on(-8, '16:20')),
    ],
  },
  {
    id: 'stadtlauf-anzeige',
    by: jonas,
    at: on(-6, '11:45'),
    content: {
      ...german,
      text: 'Anzeige: Wir laufen mit! Am {+9} starten 40 Kolleginnen und Kollegen beim Elbufer-Lauf, den wir als Sponsor unterstützen. 🏃🏾‍♀️🏃🏻',
      slot: on(6, '09:30'),
      campaign: 'Nachbarschaft',
      disclosures: ['Anzeige'],
      relationships: [{ party: 'Elbufer-Lauf', nature: 'Sponsoring, bezahlt' }],
    },
    after: [
      submits(jonas, on(-6, '11:50')),
      approves(ruth, 'brand', on(-5, '14:05')),
      approves(tom, 'compliance', on(-4, '13:45')),
      movesSlot(elena, on(-3, '15:15'), on(7, '09:30')),
      approves(ruth, 'brand', on(-2, '15:20')),
      approves(tom, 'compliance', on(-1, '13:05'), 'Nur der Termin ist neu.'),
    ],
  },
  {
    id: 'ausbildung',
    by: jonas,
    at: on(-2, '09:15'),
    content: {
      ...german,
      text: 'Ausbildung bei Northbank: vier Plätze, keine Mindestnote. Wer gern erklärt und auch mal „Das weiß ich nicht, ich frage nach“ sagt, passt zu uns. Bewerbungen bis {+15}.',
      slot: on(10, '08:30'),
      campaign: 'Karriere',
    },
    after: [submits(jonas, on(-2, '09:25')), approves(tom, 'compliance', on(-1, '14:15'))],
  },
  {
    id: 'baufinanzierung',
    by: jonas,
    at: on(-5, '09:50'),
    content: {
      ...german,
      text: 'Unschlagbar günstig bauen: unsere Baufinanzierung ab 3,4 % Sollzins. Jetzt Termin sichern!!',
      slot: on(8, '08:30'),
      campaign: 'Wohnen',
    },
    after: [
      submits(jonas, on(-5, '10:00')),
      asksForChanges(
        priya,
        'brand',
        on(-4, '13:20'),
        ['CL2', 'V3'],
        '„Unschlagbar“ braucht einen Beleg, und die Ausrufezeichen sind nicht unser Ton. Bitte auch den Effektivzins nennen.',
      ),
      comments(jonas, on(-3, '08:55'), 'Das repräsentative Beispiel kommt heute von den Kollegen.'),
    ],
  },
  {
    id: 'anlage-ohne-risiko',
    by: jonas,
    at: on(-9, '15:40'),
    content: {
      ...german,
      text: 'Ihr Geld kann mehr: Mit unserem neuen Depot legen Sie ohne jedes Risiko an.',
      slot: on(3, '09:00'),
      campaign: 'Sparen',
    },
    after: [
      submits(jonas, on(-9, '15:50')),
      rejects(
        tom,
        'compliance',
        on(-8, '13:10'),
        ['CL1'],
        'Keine Anlage ist ohne Risiko. Bitte neu schreiben, mit dem Risiko im selben Satz.',
      ),
    ],
  },
  {
    id: 'wartung-app-de',
    by: jonas,
    at: ago(330),
    content: {
      ...german,
      text: 'Kurz vorab: In der kommenden Nacht ist unsere App von 2 bis 5 Uhr in Wartung. Karten und Geldautomaten funktionieren wie gewohnt.',
      slot: next('15:00'),
      campaign: 'Service',
    },
    after: [submits(jonas, ago(325), 'Bitte heute noch, wenn es geht.')],
  },
  {
    id: 'gruesse-zum-feiertag',
    by: elena,
    at: ago(140),
    content: {
      ...german,
      text: 'Am {+13} bleibt unsere Filiale geschlossen. Größere Überweisungen bitte vorher anstoßen – dann kommt alles rechtzeitig an.',
      slot: on(11, '09:00'),
      campaign: 'Service',
    },
  },
]
