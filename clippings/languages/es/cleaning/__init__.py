"""What cleaning knows of Spanish."""

from clippings.languages.cleaning_words import CleaningWords, Phrase
from clippings.languages.es.cleaning.appeals import APPEALS

CLEANING_WORDS = CleaningWords(
    code="es",
    titles_without_article=(
        r"^(?:iniciar|inicia) sesión\b",
        r"\bpágina no encontrada\b",
        r"^(?:error )404\b",
        r"^resultados de (?:la )?búsqueda\b",
    ),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    months_short=("ene", "", "", "abr", "", "", "", "ago", "", "", "", "dic"),
    weekdays="lunes martes miércoles jueves viernes sábado domingo",
    date_words="publicado actualizado",
    date_links="de del",
    ordinals="º",
    not_am=(r"\ba las?\b",),
    changed=("actualizado",),
    published=("publicad[oa]", r"fecha(?=\s?:)"),
    bylines=("por", "escrito por", "publicado por", "redactado por", "firmado por"),
    author_labels=("texto", "autor", "autora"),
    weak_bylines=("de",),
    and_="y",
    no_names="redacción",
    job_lines=("^redacción$",),
    professions="autor autora periodista corresponsal redactor columnista",
    about=("sobre",),
    copulas="es",
    photo_words=(
        "foto",
        "imagen",
        "fotografía",
    ),
    reader="te tu tus usted ustedes nos nuestro nuestra nuestros nuestras puedes",
    reporting="dijo escribió explicó declaró afirmó",
    speaking=("dijo",),
    corrections=(
        *("corrección", "fe de errores", "nota del editor"),
        r"una (?:primera versión|versión anterior) de este (?:artículo|texto)",
    ),
    comment_boxes=("comentarios?",),
    author_boxes="autor firma",
    standfirst_boxes="sumario bajada entradilla copete subtitulo",
    words={
        "comments": (
            "comentarios comentario comentar respuesta responder",
            """deja dejar un una tu su escribe escribir ver todos los añadir publicar cancelar la el en sin hay no
            iniciar sesión para este artículo cargar más""",
        ),
        "comment-tools": (
            "denunciar",
            "# votos responder me gusta comentario este",
        ),
        "share": (
            "compartir comparte imprimir tuitear enviar guardar copiar",
            """en por esto este esta el la artículo noticia enlace correo electrónico síguenos con un amigo
            whatsapp mail más tarde para leer""",
        ),
        "advertisement": (
            "publicidad anuncio",
            "continúa leyendo sigue después de la el",
        ),
        "related": (
            """relacionadas relacionados leídas leído vistas visto leídos relacionada relacionado populares
            recomendados recomendadas""",
            """noticias noticia artículos artículo lo más los las te puede interesar también temas contenido entradas
            vídeos ver""",
        ),
        "navigation": (
            "inicio menú buscar contacto suscríbete privacidad cookies legal suscripciones",
            """aviso política de términos y condiciones uso quiénes somos iniciar sesión mapa del sitio publicidad""",
        ),
        "gallery": (
            "galería ampliar",
            "# de foto fotos imagen ver la pantalla completa",
        ),
        "tags": (
            "etiquetas etiqueta",
            "temas",
        ),
        "ticker": (
            "hace lectura",
            "# horas hora minutos días min de tiempo",
        ),
    },
    phrases=APPEALS
    | {
        "comment-form": (
            Phrase(
                r"^(?:tu dirección de correo|los campos (?:obligatorios|necesarios)|"
                r"deja (?:una respuesta|un comentario|tu comentario)|\d+ comentarios?\W{0,6}$|"
                r"inicia sesión para (?:comentar|dejar))",
                example="Deja tu comentario aquí",
                near="Los comentarios de la alcaldesa no gustaron a los vecinos.",
            ),
        ),
        "read-also": (
            Phrase(
                r"^(?:lea|lee|leer|vea|ver|mira) (?:también|además) ?:?$",
                example="Lea también",
                near="Lea también la letra pequeña, aconsejó el notario.",
            ),
        ),
        "related": (
            Phrase(
                r"^(?:lea|lee|leer|vea|ver|mira) más ?:?$",
                example="Leer más",
                near="Leer despacio ayuda, dijo la maestra.",
            ),
            Phrase(
                r"^(?:lo|las|los) más (?:leíd\w+|vist\w+|popular\w*|comentad\w+|reciente)\b.{0,20}$",
                example="Lo más leído",
                near="Los más viejos del valle recuerdan la riada de aquel invierno.",
            ),
            Phrase(
                r"^(?:noticias|artículos|contenidos?|entradas|temas|notas)"
                r" (?:relacionad\w+|recomendad\w+|destacad\w+|recientes)\b.{0,20}$",
                example="Noticias relacionadas",
                near="Noticias del puente llegaron al pueblo por la tarde.",
            ),
            Phrase(
                r"^(?:te|le) (?:puede|podría) interesar\b.{0,20}$",
                example="Te puede interesar",
                near="Le puede costar el puesto, dijo el juez a la alcaldesa.",
            ),
            Phrase(
                r"^(?:también te puede interesar|últimas noticias|más (?:noticias|información|sobre|en))"
                r"\b[^.!?:]{0,30}:?$",
                example="Últimas noticias",
                near="Más información dará el ayuntamiento cuando termine la obra. Nadie sabe cuándo.",
            ),
        ),
        "read-more": (
            Phrase(
                r"^la entrada .{2,200} (?:se publicó primero|aparece primero|apareció primero) en [^,;!?]{2,60}$",
                example="La entrada El viejo puente, cerrado se publicó primero en El Correo.",
                near="La entrada del museo apareció primero en la lista, pero nadie la pagó, ni los viejos.",
            ),
            Phrase(
                r"^(?:(?:lee|lea|vea|mira|mire) (?:también|además|más)"
                r"|(?:leer|ver|te puede interesar|le puede interesar|puede leer)(?: (?:también|además|más))?) ?[:>»|]",
                example="Lea también: El viejo puente, cerrado a los camiones",
                near="Leer en voz alta: eso pedía la maestra a los niños.",
            ),
            Phrase(  # Lee, Lea and Mira are also names, with which a turn of an interview may begin
                r"^(?:lee|lea|vea|mira|mire) ?[:>»|](?!.{0,300}[.!?…][\"”’»)]?$)",
                example="Lea: El viejo puente, cerrado a los camiones",
                near="Lee: The wall is forty years old, and we have found three cracks in it.",
            ),
            Phrase(
                r"^(?:seguir leyendo|sigue leyendo|leer más|ver más|haga clic|haz clic)\b.{0,60}$",
                example="Seguir leyendo",
                near="Ver más allá del río era imposible aquella mañana de niebla, contó el viejo barquero al juez.",
            ),
        ),
        "tags": (
            Phrase(
                r"^(?:etiquetas?|temas?|categorías?|archivado en|tags?|palabras clave|en este artículo) ?:",
                example="Etiquetas: puente, río",
                near="Temas de la reunión fueron el puente y el presupuesto.",
            ),
            Phrase(
                r"^(?:archivado en|temas relacionados)\b.{0,80}$",
                example="Archivado en puentes",
                near="Los temas relacionados con el puente ocuparon toda la tarde.",
            ),
        ),
        "consent": (
            Phrase(
                r"\b(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa))\b.{0,40}\bcookies?\b",
                example="Este sitio web utiliza cookies",
                near="Los niños comen cookies con la forma del puente.",
            ),
            Phrase(
                r"^aceptar (?:todas las )?cookies",
                example="Aceptar todas las cookies",
                near="Aceptar la oferta fue un error, dijo la alcaldesa.",
            ),
        ),
        "photo-credit": (
            Phrase(
                r"^(?:fotos?|fotografías?|imagen|crédito) ?[:/©|] ?[^!?]{2,80}$",
                example="Foto: Ana García",
                near="Fotos de la riada cuelgan en todas las casas.",
            ),
            Phrase(
                r"\((?:foto|imagen|fotografía)s? ?[:/©][^()]{1,60}\)\.?$",
                example="Un barco en el río (Foto: Ana García)",
                near="Un barco en el río (en la foto de arriba) se hundió.",
            ),
        ),
        "copyright": (
            Phrase(
                r"\btodos los derechos reservados",
                example="Todos los derechos reservados",
                near="Todos los derechos de los vecinos valen también en la crisis.",
            ),
            Phrase(
                r"\bbajo (?:una |la )?licencia (?:de )?creative commons\b",
                example="Esta obra está bajo una licencia Creative Commons.",
                near="El bar abrió bajo una licencia antigua.",
            ),
        ),
        "agency": (
            Phrase(
                r"^fuentes? ?: ?\S.{0,50}$",
                example="Fuente: El Correo del Río",
                near="Fuentes del ayuntamiento lo niegan.",
            ),
            Phrase(
                r"^con información de\b.{0,50}$",
                example="Con información de Reuters",
                near="Con informaciones falsas engañó a los vecinos.",
            ),
            Phrase(
                r"^\(?(?:reporte|reportaje|editado|traducido) (?:de|por)\b[^.]{0,100}\)?$",
                example="Editado por Juan Moreno",
                near="Editado en Madrid por primera vez, el libro fue un éxito.",
            ),
        ),
        "disclaimer": (
            Phrase(
                r"^los textos (?:no )?(?:deben|pueden|tendrán)\b.{0,60}\b(?:palabras|líneas|caracteres)\b.{0,160}$",
                example="Los textos no deben pasar de 200 palabras y llevarán nombre y apellidos.",
                near="Los textos deben leerse despacio, decía el maestro.",
            ),
            Phrase(
                r"^(?:las opiniones (?:expresadas|vertidas)|este artículo (?:fue publicado|se publicó))\b",
                example="Las opiniones expresadas aquí son del autor",
                near="Las opiniones de los vecinos sobre el puente son muy distintas.",
            ),
            Phrase(
                r"^(?:la redacción|el periódico|el diario) se reserva el derecho\b.{0,120}$",
                example="La redacción se reserva el derecho de resumir las cartas.",
                near="La redacción se reserva una sorpresa para el domingo.",
            ),
        ),
        "press-label": (
            Phrase(
                r"^(?:nota|comunicado) de prensa\W*$",
                example="Nota de prensa",
                near="Notas de prensa del molino no llegaron nunca.",
            ),
        ),
        "press-contact": (
            Phrase(
                r"^contactos?(?: de| para)?(?: la)? (?:prensa|medios)\W*(?:[:|–—-] ?[^!?]{0,120})?$",
                example="Contacto de prensa: Ana García",
                near="Contacto con la prensa no tuvo ninguno, dijo el juez.",
            ),
        ),
        "update": (
            Phrase(
                r"^(?:publicad[oa](?! en)|actualizad[oa]|última actualización)(?: el| ?:)?"
                r"[^.!?]{0,12}\d(?:[^.!?]|\.(?=\s?\w)){0,60}$",
                example="Publicado el 3 de mayo de 2024",
                near="Publicado en 1984, el libro es un clásico de la ciudad.",
            ),
        ),
        "counter": (
            Phrase(
                r"^\d{1,3} ?de ?\d{1,3}$",
                example="3 de 12",
                near="3 de 12 barcos volvieron.",
            ),
        ),
    },
    cues={
        "newsletter": (
            "boletín",
            "boletines",
            "correo",
            "alertas",
            "bandeja",
        ),
        "consent": ("cookie",),
        "copyright": ("derechos", "licencia"),
    },
)
