"""Spanish: what a page asks its reader to do."""

from clippings.languages.cleaning_words import NETWORK, Phrase

APPEALS: dict[str, tuple[Phrase, ...]] = {
    "donation": (
        Phrase(
            r"^(?:apóyanos|apoya (?:el|nuestro|a) (?:periodismo|trabajo)|haz una donación|haga una donación|"
            r"dona ahora|hazte socio)\b.{0,120}$",
            example="Apoya el periodismo",
            near="Apoya la cabeza en el muro y mira el río.",
        ),
    ),
    "comments": (
        Phrase(
            r"^(?:ir a|ver|leer) (?:los )?comentarios\W*$",
            example="Ver los comentarios",
            near="Ver los comentarios de los niños en la pared le hizo reír.",
        ),
    ),
    "follow": (
        Phrase(
            r"^(?:sobre (?:la firma|el autor|la autora|los autores)|acerca del? (?:autor|la autora)|"
            r"ver (?:biografía|perfil))\W*$",
            example="Sobre la firma",
            near="Sobre la firma del tratado discutieron tres días.",
        ),
        Phrase(
            rf"^(?:sigue|únete)\b.{{0,80}}(?:{NETWORK}|@\w+)",
            example="Sigue a El Correo en Facebook",
            near="Sigue la búsqueda de los tres pescadores desaparecidos en la costa.",
        ),
        Phrase(
            rf"^(?:puedes|también puedes) seguir\b.{{0,60}}(?:{NETWORK}).{{0,120}}",
            example="Puedes seguir a La Ribera en Instagram",
            near="Puedes seguir el río hasta el mar.",
        ),
        Phrase(
            r"^síguenos\b.{0,80}",
            example="Síguenos en nuestro canal",
            near="Sígueme, dijo el guía a los niños.",
        ),
    ),
    "newsletter": (
        Phrase(
            r"^(?:ver|leer|abrir)(?: [\w-]+){0,4} en (?:el|tu|su|un) navegador\W*$",
            example="Ver este correo en tu navegador",
            near="Leer en el navegador cansa la vista de los niños.",
        ),
        Phrase(
            r"^(?:recibes|recibe usted|recibe|has recibido|ha recibido)"
            r" este (?:correo|e-?mail|mensaje|boletín)\b.{0,160}$",
            example="Recibes este correo porque te has suscrito.",
            near="Recibe este premio por su valor.",
        ),
        Phrase(
            r"^(?:dar(?:se|te|me) de baja|cancelar (?:la |mi )?suscripción)\W*$",
            example="Darse de baja",
            near="Darse de baja era imposible.",
        ),
        Phrase(
            r"^(?:suscríb\w+|recibe|reciba|regístrate)\b.{0,80}\b"
            r"(?:newsletters?|boletín|boletines|correo|alertas|e-?mail|bandeja)\b",
            example="Suscríbete a nuestro boletín diario",
            near="Recibe a los niños en la puerta y les da pan.",
        ),
        Phrase(
            r"^(?:suscríbete|suscríbase|boletines|newsletter)\b[^.!?]{0,40}$",
            example="Boletines",
            near="Newsletter es una palabra que nadie usaba en el valle antes de la riada.",
        ),
    ),
    "paywall": (
        Phrase(
            r"^aprovech[ae] (?:la|esta|nuestra) oferta\b.{0,60}$",
            example="Aprovecha la oferta: 3 meses por 1 €",
            near="Aprovecha el sol, dijo la abuela.",
        ),
        Phrase(
            r"^suscríb(?:ete|ase) y ahorr[ae]\b.{0,60}$",
            example="Suscríbete y ahorra un 30 %",
            near="Suscríbete al plan y ahorra, decía el cartel del banco en ruinas.",
        ),
        Phrase(
            r"^(?:contenido|artículo) (?:exclusivo|solo|reservado)? ?para (?:suscriptores|socios)",
            example="Contenido exclusivo para suscriptores",
            near="El contenido de la carta es un misterio para los vecinos.",
        ),
        Phrase(
            r"^(?:ya eres suscriptor|suscríbete para|para seguir leyendo)\b.{0,60}$",
            example="Para seguir leyendo",
            near="Para seguir con vida comieron nieve, contaron los dos pescadores a la prensa.",
        ),
        Phrase(
            r"^(?:regístrate|regístrese|inicia sesión)\b.{0,20} para (?:seguir )?(?:leyendo|leer)\W{0,3}$",
            example="Regístrate para seguir leyendo",
            near="Regístrate para seguir la carrera, le dijo el juez al corredor.",
        ),
        Phrase(
            r"^¿?(?:ya (?:eres|soy|es) (?:suscriptor|socio)|ya tienes (?:una )?suscripción)\w{0,2}(?!\w).{0,40}$",
            example="¿Ya eres suscriptor? Inicia sesión",
            near="Ya eres mayor, le dijo la abuela al barquero.",
        ),
    ),
    "gallery": (
        Phrase(
            r"^escucha[r]? (?:este |el )?artículo\W*(?:\d{1,3} ?min\w*\W*)?$",
            example="Escuchar este artículo",
            near="Escuchar el río es el oficio del guarda.",
        ),
    ),
    "live-blog": (
        Phrase(
            r"^(?:(?:lo |los )?más (?:recientes?|antiguos?) primero|(?:actualizar|recargar)(?: la página)?|"
            r"(?:cargar|mostrar|ver) (?:más|nuevas|las últimas) (?:entradas|actualizaciones))\W{0,3}$",
            example="Más recientes primero",
            near="Más antiguos primero, pidió el juez a los testigos.",
        ),
    ),
}
