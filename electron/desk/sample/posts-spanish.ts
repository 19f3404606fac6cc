// Northbank in Spain, written by Elena. Short, because most of it is for X.
import { xEs } from './accounts'
import { elena, maya, priya, ruth, tom } from './people'
import { approves, asksForChanges, comments, edits, replacing, type Story, submits } from './story'
import { ago, on } from './when'

const spanish = { language: 'es', targets: [xEs] }

export const inSpanish: readonly Story[] = [
  {
    id: 'hola-espana',
    by: elena,
    at: on(-25, '10:00'),
    content: {
      ...spanish,
      text: '¡Hola! Somos Northbank, un banco que es de sus clientes. Aquí hablaremos de dinero con palabras sencillas. ¿Por dónde empezamos?',
      slot: on(-13, '10:00'),
      campaign: 'Bienvenida',
    },
    after: [submits(elena, on(-25, '10:05')), approves(priya, 'brand', on(-24, '10:50'))],
  },
  {
    id: 'estafa-sms',
    by: elena,
    at: on(-9, '10:30'),
    content: {
      ...spanish,
      text: 'Nunca te pediremos tu clave por SMS. Si recibes un mensaje así, no abras el enlace: bórralo y avísanos en la app.',
      slot: on(-4, '11:00'),
      campaign: 'Seguridad',
    },
    after: [submits(elena, on(-9, '10:40')), approves(ruth, 'brand', on(-8, '10:40'))],
  },
  {
    id: 'cuenta-ahorro',
    by: elena,
    at: on(-6, '12:15'),
    content: {
      ...spanish,
      text: 'Tu Cuenta Ahorro pasa del 2,10 % al 2,40 % TAE desde el {+6}. Sin condiciones ni letra pequeña: el mismo tipo para todos.',
      slot: on(5, '10:00'),
      campaign: 'Ahorro',
    },
    after: [
      submits(elena, on(-6, '12:20')),
      approves(priya, 'brand', on(-5, '10:00')),
      edits(elena, on(-4, '11:40'), replacing('{+6}', '{+8}')),
      submits(elena, on(-4, '11:42'), 'La fecha cambia: empieza dos días más tarde.'),
    ],
  },
  {
    id: 'festival-marea',
    by: elena,
    at: on(-5, '12:40'),
    content: {
      ...spanish,
      text: 'Publicidad: patrocinamos el Festival Marea Alta, tres noches de música junto al mar. Entrada libre hasta completar aforo. 🌊🎺',
      slot: on(9, '19:00'),
      campaign: 'Festival',
      disclosures: ['Publicidad'],
      relationships: [{ party: 'Festival Marea Alta', nature: 'patrocinio' }],
    },
    after: [submits(elena, on(-5, '12:45')), approves(ruth, 'brand', on(-4, '16:00'), 'Ad label first. Good.')],
  },
  {
    id: 'mejor-banco',
    by: elena,
    at: on(-3, '13:45'),
    content: {
      ...spanish,
      text: 'El mejor banco para tu primera casa. Ven a vernos y trae tus preguntas.',
      slot: on(8, '12:00'),
      campaign: 'Primera casa',
    },
    after: [
      submits(elena, on(-3, '13:50')),
      asksForChanges(
        ruth,
        'brand',
        on(-2, '13:40'),
        ['CL2'],
        '“El mejor banco” needs a source. Say what we do for first-time buyers, that is good enough.',
      ),
    ],
  },
  {
    id: 'horario-oficina',
    by: elena,
    at: on(-1, '12:10'),
    content: {
      ...spanish,
      text: 'Nuevo horario: los jueves abrimos hasta las 19:00. Pide cita en la app o pásate sin más. 🇪🇸',
      slot: on(3, '09:30'),
      campaign: 'Oficinas',
    },
    after: [submits(elena, on(-1, '12:15'))],
  },
  {
    id: 'embajadora',
    by: maya,
    at: on(-1, '15:50'),
    content: {
      ...spanish,
      text: 'Una tarde en la oficina con Lola, que nos enseña a hacer un presupuesto en diez minutos. #embajadora #ahorro',
      slot: on(12, '18:00'),
      campaign: 'Ahorro',
      relationships: [{ party: 'Lola, creadora de contenido', nature: 'colaboración pagada' }],
    },
  },
  {
    id: 'respuesta-comision',
    by: elena,
    at: on(-1, '16:30'),
    content: {
      ...spanish,
      kind: 'reply',
      replyTo: 'https://x.example/somebody/status/100000000000000004',
      text: 'Sentimos la confusión. La comisión de 3 € fue un error nuestro y te la hemos devuelto hoy. Gracias por avisarnos.',
      slot: on(1, '10:00'),
      campaign: 'Servicio',
    },
    after: [submits(elena, ago(300)), comments(tom, ago(250), '¿Podemos decir “hoy”? Depende de cuándo salga.', 'hoy')],
  },
]
