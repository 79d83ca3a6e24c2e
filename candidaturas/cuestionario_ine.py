"""INE's identity questionnaire: the codes and types of its 20 questions, and their first wording.

Codes and types are code; wording, order, obligation, branching and groups are rows that a process
copies from here (`models.cuestionario`) and may change without a release. Source: domain.md §3.2.
"""

from dataclasses import dataclass

from candidaturas.vocabulario import GrupoIdentidad as G

SI_NO = (("si", "Sí"), ("no", "No"), ("prefiero_no_contestar", "Prefiero no contestar"))
PNC = ("prefiero_no_contestar", "Prefiero no contestar")


@dataclass(frozen=True, slots=True)
class PreguntaBase:
    """A question of the seed: `multiple` allows several options; `abiertas` are options that ask for a text."""

    codigo: str
    texto: str
    opciones: tuple[tuple[str, str], ...]
    grupo: G | None = None
    depende_de: str | None = None
    abre_con: tuple[str, ...] = ()
    multiple: bool = False
    abiertas: tuple[str, ...] = ()
    libre: bool = False
    """Answered with a short text instead of options (country of residence)."""


_ENTIDADES = (
    "Aguascalientes", "Baja California", "Baja California Sur", "Campeche", "Coahuila de Zaragoza", "Colima", "Chiapas",
    "Chihuahua", "Ciudad de México", "Durango", "Guanajuato", "Guerrero", "Hidalgo", "Jalisco", "México",
    "Michoacán de Ocampo", "Morelos", "Nayarit", "Nuevo León", "Oaxaca", "Puebla", "Querétaro", "Quintana Roo",
    "San Luis Potosí", "Sinaloa", "Sonora", "Tabasco", "Tamaulipas", "Tlaxcala", "Veracruz de Ignacio de la Llave",
    "Yucatán", "Zacatecas",
)  # fmt: skip

PREGUNTAS: tuple[PreguntaBase, ...] = (
    PreguntaBase(
        "indigena",
        "¿Se identifica como una persona indígena o como parte de algún pueblo o comunidad indígena?",
        SI_NO,
        G.INDIGENA,
    ),
    PreguntaBase("lengua_indigena", "¿Habla o entiende alguna lengua indígena nacional?", SI_NO, G.INDIGENA),
    PreguntaBase(
        "pueblo_indigena",
        "¿A qué pueblo o comunidad indígena pertenece?",
        (
            ("odam", "O'dam (tepehuano del sur)"),
            ("wixarika", "Wixárika"),
            ("mexicanero", "Mexicanero"),
            ("raramuri", "Rarámuri"),
            ("otro", "Otro"),
            PNC,
        ),
        G.INDIGENA,
        depende_de="indigena",
        abre_con=("si",),
        abiertas=("otro",),
    ),
    PreguntaBase("discapacidad", "¿Tiene alguna discapacidad?", SI_NO, G.DISCAPACIDAD),
    PreguntaBase(
        "discapacidad_temporalidad",
        "La discapacidad con la que vive es:",
        (("permanente", "Permanente"), ("temporal", "Temporal"), PNC),
        G.DISCAPACIDAD,
        depende_de="discapacidad",
        abre_con=("si",),
    ),
    PreguntaBase(
        "discapacidad_tipo",
        "¿De qué tipo?",
        (
            ("fisica", "Física"),
            ("sensorial_audicion", "Sensorial (audición)"),
            ("sensorial_vision", "Sensorial (visión)"),
            ("sensorial_olfato", "Sensorial (olfato)"),
            ("sensorial_tacto", "Sensorial (tacto)"),
            ("sensorial_gusto", "Sensorial (gusto)"),
            ("mental", "Mental"),
            ("intelectual", "Intelectual"),
            ("otra", "Otra"),
            PNC,
        ),
        G.DISCAPACIDAD,
        depende_de="discapacidad",
        abre_con=("si",),
        multiple=True,
        abiertas=("otra",),
    ),
    PreguntaBase(
        "discapacidad_dificultad",
        "Su discapacidad le dificulta o impide:",
        (
            ("caminar", "Caminar, subir o bajar escalones usando sus piernas"),
            ("brazos_manos", "Mover o usar sus brazos o manos"),
            ("ver", "Ver, aunque use lentes"),
            ("escuchar", "Escuchar, aunque use aparato auditivo"),
            ("hablar", "Hablar o comunicarse"),
            ("aprender", "Aprender, recordar o concentrarse"),
            ("interactuar", "Interactuar con otras personas"),
            ("otra", "Otra"),
            PNC,
        ),
        G.DISCAPACIDAD,
        depende_de="discapacidad",
        abre_con=("si",),
        multiple=True,
        abiertas=("otra",),
    ),
    PreguntaBase(
        "afromexicana",
        "¿Se considera una persona afromexicana o que forma parte de alguna comunidad afrodescendiente?",
        SI_NO,
        G.AFROMEXICANA,
    ),
    PreguntaBase("diversidad", "¿Es una persona de la población LGBTTTIQ+?", SI_NO, G.DIVERSIDAD),
    PreguntaBase(
        "diversidad_identidad",
        "Se identifica como:",
        (
            ("hombre_gay", "Hombre gay"),
            ("mujer_lesbiana", "Mujer lesbiana"),
            ("persona_bisexual", "Persona bisexual"),
            ("mujer_trans", "Mujer trans"),
            ("hombre_trans", "Hombre trans"),
            ("intersexual", "Persona intersexual"),
            ("no_binaria", "Persona no binaria"),
            ("queer", "Persona queer"),
            ("otra", "Otra"),
            PNC,
        ),
        G.DIVERSIDAD,
        depende_de="diversidad",
        abre_con=("si",),
        abiertas=("otra",),
    ),
    PreguntaBase("migrante", "¿Es una persona migrante?", SI_NO, G.MIGRANTE),
    PreguntaBase(
        "migrante_pais", "¿En qué país reside?", (PNC,), G.MIGRANTE, depende_de="migrante", abre_con=("si",), libre=True
    ),
    PreguntaBase(
        "migrante_tiempo",
        "¿Cuánto tiempo ha vivido en el extranjero?",
        (("0-5", "De 0 a 5 años"), ("6-15", "De 6 a 15 años"), ("16+", "Más de 15 años"), PNC),
        G.MIGRANTE,
        depende_de="migrante",
        abre_con=("si",),
    ),
    PreguntaBase(
        "migrante_motivo",
        "¿Cuál fue el motivo de la residencia en el extranjero?",
        (("familiar", "Familiar"), ("estudio", "Estudio"), ("trabajo", "Trabajo"), ("otro", "Otro"), PNC),
        G.MIGRANTE,
        depende_de="migrante",
        abre_con=("si",),
        abiertas=("otro",),
    ),
    PreguntaBase(
        "migrante_regular",
        "Cuando emigró, ¿se encontraba en una situación regular?",
        SI_NO,
        G.MIGRANTE,
        depende_de="migrante",
        abre_con=("si",),
    ),
    PreguntaBase("joven", "¿Es parte de la población joven (entre 18 y 29 años)?", SI_NO, G.JOVEN),
    PreguntaBase("mayor", "¿Es parte de la población de personas mayores (60 años o más)?", SI_NO, G.MAYOR),
    PreguntaBase(
        "ingreso",
        "¿En cuál de los siguientes grupos de ingresos se encontró el mes pasado?",
        (
            ("hasta_11000", "Menos de $11,000"),
            ("11001_25000", "$11,001 a $25,000"),
            ("25001_50000", "$25,001 a $50,000"),
            ("50001_75000", "$50,001 a $75,000"),
            ("75001_112000", "$75,001 a $112,000"),
            ("mas_112000", "Más de $112,000"),
            ("no_recibe", "No recibe ingresos"),
            PNC,
        ),
    ),
    PreguntaBase(
        "ingreso_fuente",
        "Su fuente principal de ingresos es:",
        (
            ("salario", "Salario"),
            ("negocio_propio", "Negocio propio (con familiares o menos de 5 personas empleadas)"),
            ("empresa", "Empresa registrada con 5 o más personas empleadas"),
            ("sin_labor", "No ha laborado en los 3 meses anteriores"),
            PNC,
        ),
    ),
    PreguntaBase(
        "entidad_nacimiento",
        "Entidad federativa de nacimiento:",
        (*((f"{n:02d}", nombre) for n, nombre in enumerate(_ENTIDADES, 1)), ("extranjero", "Fuera de México"), PNC),
    ),
)

POR_CODIGO = {pregunta.codigo: pregunta for pregunta in PREGUNTAS}
