"""The values of a published record that may be missing: each is a value, or `null` with its reason."""

from ninja import Schema
from pydantic import Field

from candidaturas.vocabulario import EstatusGrado, GradoEstudios, Razon, RedSocial

HABLA_DE = (
    "De qué habla: claves de `/temas`, en orden alfabético. Se reconocen por sus palabras y puede corregirlas el"
    " Instituto; no la califican."
)


class Dato(Schema):
    """Un valor, o `null` con la razón de que falte."""

    razon: Razon | None


class DatoTexto(Dato):
    """Un texto de la persona, en el idioma en que lo escribió."""

    valor: str | None


class DatoLista(Dato):
    """Varios textos."""

    valor: list[str] | None


class Foto(Schema):
    """Direcciones públicas del retrato, por ancho en pixeles."""

    clave: str
    direcciones: dict[str, str]
    alto: int
    ancho: int


class DatoFoto(Dato):
    """El retrato."""

    valor: Foto | None


class Enlace(Schema):
    """Una red social."""

    tipo: RedSocial
    valor: str


class DatoRedes(Dato):
    """Redes sociales."""

    valor: list[Enlace] | None


class Contacto(Schema):
    """Medios públicos de contacto."""

    redes: DatoRedes
    pagina_web: DatoLista
    correo: DatoLista
    telefono: DatoLista
    casa_de_campania: DatoLista


class DatoGrado(Dato):
    """Grado máximo de estudios."""

    valor: GradoEstudios | None


class DatoEstatus(Dato):
    """Hasta dónde llegó el grado, o el documento que lo prueba."""

    valor: EstatusGrado | None


class Estudios(Schema):
    """Estudios y cursos."""

    grado: DatoGrado
    estatus: DatoEstatus
    carrera: DatoTexto
    cursos: DatoLista


class Trayectoria(Schema):
    """Historia, trayectoria y motivo."""

    historia_profesional: DatoTexto
    trayectoria_politica: DatoTexto
    motivo: DatoTexto


class Propuesta(Schema):
    """Una propuesta; el título puede ir vacío."""

    titulo: str
    texto: str
    temas: list[str] = Field(description=HABLA_DE)


class DatoPropuesta(Dato):
    """Una propuesta, o por qué no está."""

    valor: Propuesta | None


class Propuestas(Schema):
    """Las dos propuestas principales y la que se refiere a género o al grupo que representa."""

    propuesta_1: DatoPropuesta
    propuesta_2: DatoPropuesta
    propuesta_genero: DatoPropuesta


class Respuesta(Schema):
    """Una respuesta del cuestionario de identidad: claves de opción y, si la opción lo pide, un texto."""

    opciones: list[str]
    texto: str


class DatoRespuesta(Dato):
    """Una respuesta de identidad que se puede publicar, o por qué no está."""

    valor: Respuesta | None
