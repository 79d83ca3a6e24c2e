"""The political actors of the demonstration's processes, as rows to be. Emblems are plain chips, not the parties' marks."""

from dataclasses import dataclass

OSCURO = "#1c2230"
CLARO = "#ffffff"


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor: `orden` is its place on the ballot (a coalition stands where its first member would)."""

    clave: str
    tipo: str
    nombre: str
    siglas: str
    color: str
    orden: int
    color_texto: str = CLARO
    integrantes: tuple[str, ...] = ()
    alias: tuple[str, ...] = ()
    """Other spellings in registry files."""


PAN = Actor("pan", "partido", "Partido Acción Nacional", "PAN", "#0b4a96", 10)
PRI = Actor("pri", "partido", "Partido Revolucionario Institucional", "PRI", "#00693e", 20)
PRD = Actor("prd", "partido", "Partido de la Revolución Democrática", "PRD", "#f5c400", 30, OSCURO)
PT = Actor("pt", "partido", "Partido del Trabajo", "PT", "#c1121f", 40)
PVEM = Actor("pvem", "partido", "Partido Verde Ecologista de México", "PVEM", "#37801a", 50, alias=("PARTIDO VERDE",))
MC = Actor("mc", "partido", "Movimiento Ciudadano", "MC", "#c25100", 60)
MORENA = Actor("morena", "partido", "Morena", "MORENA", "#7a1730", 70)

PARTIDOS = (PAN, PRI, PRD, PT, PVEM, MC, MORENA)

FUERZA = Actor(
    "fuerza-y-corazon-por-durango",
    "coalicion",
    "Fuerza y Corazón por Durango",
    "FCD",
    "#5a3e8e",
    11,
    integrantes=("pan", "pri", "prd"),
    alias=("COALICIÓN FUERZA Y CORAZÓN POR DURANGO",),
)
SIGAMOS = Actor(
    "sigamos-haciendo-historia-en-durango",
    "coalicion",
    "Sigamos Haciendo Historia en Durango",
    "SHHD",
    "#8f2f5f",
    51,
    integrantes=("pvem", "morena"),
    alias=("COALICIÓN SIGAMOS HACIENDO HISTORIA EN DURANGO",),
)
INDEPENDIENTES = (
    Actor("independiente-03", "independiente", "Candidatura independiente, distrito 3", "CI", "#4a5163", 80),
    Actor("independiente-15", "independiente", "Candidatura independiente, distrito 15", "CI", "#4a5163", 81),
)

CONGRESO_2024 = (*PARTIDOS, FUERZA, SIGAMOS)

AYUNTAMIENTOS_2025 = (
    PAN,
    PRI,
    PT,
    PVEM,
    MC,
    MORENA,
    Actor(
        "sigamos-haciendo-historia",
        "coalicion",
        "Sigamos Haciendo Historia",
        "SHH",
        "#8f2f5f",
        41,
        integrantes=("pt", "pvem", "morena"),
        alias=("COALICIÓN SIGAMOS HACIENDO HISTORIA",),
    ),
    Actor(
        "unidad-y-grandeza",
        "candidatura_comun",
        "Unidad y Grandeza",
        "UG",
        "#5a3e8e",
        11,
        integrantes=("pan", "pri"),
        alias=("CANDIDATURA COMÚN UNIDAD Y GRANDEZA",),
    ),
    Actor("villista", "partido", "Partido Estatal Villista", "VILLISTA", "#6b4a2b", 90, alias=("PARTIDO VILLISTA",)),
    Actor("renovacion", "partido", "Partido Renovación Durango", "PRD-DGO", "#0f6a73", 100),
    Actor(
        "independientes",
        "independiente",
        "Candidaturas independientes",
        "CI",
        "#4a5163",
        110,
        alias=("INDEPENDIENTE", "CANDIDATURA INDEPENDIENTE"),
    ),
)
