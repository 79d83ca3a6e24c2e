"""The shapes of what is found, as the OpenAPI document says them."""

from typing import Literal

from ninja import Schema
from pydantic import Field, create_model

from candidaturas.api.catalogos import IdiomaPedido
from candidaturas.api.esquemas.datos import HABLA_DE, Foto
from candidaturas.api.esquemas.ficha import ID, ActorEnFicha, Territorio
from candidaturas.api.esquemas.sobre import Enlaces, EnlacesDePagina, ProcesoPedido
from candidaturas.api.esquemas.tipos import Entero
from candidaturas.api.filtros import de_facetas
from candidaturas.facetas import FACETAS
from candidaturas.vocabulario import Calidad, GradoEstudios, Principio, Sexo
from search.completion import COMPLETAR_MAXIMO, Clase
from search.completion import TEXTO_MAXIMO as PREFIJO_MAXIMO
from search.params import LIMITE, LIMITE_MAXIMO, TEXTO_MAXIMO
from search.query import Orden
from search.result import Coincidencia

#: Text without control characters: what `params` reads.
SIN_CONTROLES = r"^[^\u0000-\u001f\u007f-\u009f]*$"
LARGO_DE_CURSOR = 80
_ORDENES = tuple(orden.value for orden in Orden)

FiltrosDeBusqueda: type[Schema] = create_model("FiltrosDeBusqueda", __base__=Schema, **de_facetas(FACETAS.values()))


class ParametrosDeBusqueda(FiltrosDeBusqueda, ProcesoPedido, IdiomaPedido):  # type: ignore[misc, valid-type]
    """What is looked for, in which order, and with what of each."""

    q: str = Field(
        "",
        max_length=TEXTO_MAXIMO,
        pattern=SIN_CONTROLES,
        description='Palabras, en cualquier orden y sin que importen los acentos. "Entre comillas", una frase exacta;'
        " con un guion delante (-palabra), lo que no debe estar. Un partido o coalición se busca por sus siglas o por su"
        " nombre entero: una palabra suelta de su nombre no lo encuentra.",
    )
    orden: Literal[_ORDENES] | None = Field(  # type: ignore[valid-type]  # the orders that exist
        None,
        description="`relevancia` (por omisión con palabras), `boleta` (por omisión sin ellas) o `nombre`. Los empates"
        " de relevancia se deciden por sorteo: los primeros 24 bits del SHA-256 del `id` (de una propuesta, del `id`,"
        " un punto y su `clave`), de menor a mayor.",
    )
    limit: Entero = Field(LIMITE, ge=1, le=LIMITE_MAXIMO, description="Cuántos elementos, como máximo.")
    cursor: str | None = Field(
        None, max_length=LARGO_DE_CURSOR, description="Lugar desde el que sigue la lista; lo da `links.next`."
    )
    sin: list[Literal["fragmentos", "facetas"]] = Field(
        [], max_length=2, description="Lo que no hace falta en la respuesta: así llega antes."
    )


class TrozoDeTexto(Schema):
    """Un trozo de un texto, y si es lo que se buscaba. Es texto, nunca marcas."""

    texto: str
    marcado: bool


class FragmentoDeTexto(Schema):
    """Dónde se encontró: el mejor tramo del texto que mejor coincide."""

    campo: str = Field(description="Clave del texto en el registro: `propuesta_1`, `motivo`, …")
    trozos: list[TrozoDeTexto]
    inicio_cortado: bool
    fin_cortado: bool


class PersonaHallada(Schema):
    """Datos del registro de la persona."""

    nombre: str
    sobrenombre: str | None
    sexo: Sexo
    edad: int | None


class CargoHallado(Schema):
    """El cargo al que se postula."""

    cargo: str
    cargo_nombre: str
    principio: Principio
    calidad: Calidad
    numero: int
    territorio: Territorio


class FotoHallada(Schema):
    """El retrato, si se publica."""

    valor: Foto | None


class TarjetaDeCandidatura(Schema):
    """Lo que una lista muestra de una candidatura: una parte de su registro, con sus mismas claves."""

    id: str = Field(pattern=ID)
    slug: str
    direccion: str = Field(description="Página pública, relativa al sitio.")
    persona: PersonaHallada
    candidatura: CargoHallado
    actor: ActorEnFicha
    siglado: ActorEnFicha | None
    captura: Literal["publicada", "en_revision", "sin_captura"]
    grado: GradoEstudios | None
    foto: FotoHallada
    extracto: str = Field(description="Cómo empieza su primera propuesta; vacío si no la hay.")


class PorQueSeEncontro(Schema):
    """Lo que coincide: el nombre marcado y, si el nombre no lo explica, un tramo de sus textos."""

    nombre: list[TrozoDeTexto]
    sobrenombre: list[TrozoDeTexto]
    fragmento: FragmentoDeTexto | None


class CandidaturaHallada(TarjetaDeCandidatura):
    """Una candidatura, y por qué se encontró."""

    coincide: PorQueSeEncontro


class PropuestaEncontrada(Schema):
    """Una propuesta tal como se escribió, y de quién es."""

    clave: Literal["propuesta_1", "propuesta_2", "propuesta_genero"]
    titulo: str
    texto: str
    temas: list[str] = Field(description=HABLA_DE)
    fragmento: FragmentoDeTexto | None
    candidatura: TarjetaDeCandidatura


class ConteoDeValor(Schema):
    """Cuántos registros tienen un valor de una faceta, con todos los demás filtros puestos."""

    valor: str
    etiqueta: str
    conteo: int


class ConteosDeFaceta(Schema):
    """Los conteos de una faceta. `total`: sin el filtro de esta faceta."""

    total: int
    valores: list[ConteoDeValor]


class MetaDeBusqueda(Schema):
    """Sobre la respuesta. El tiempo que tomó va en el encabezado `Server-Timing`."""

    proceso: str
    orden: Orden
    limit: int
    total: int
    coincidencia: Coincidencia = Field(
        description="`todas` las palabras; otras `parecidas`; o solo `algunas`, porque nada las reúne todas."
    )
    sugerencia: str = Field(description="Las palabras como las escriben los registros; vacía si no hay nada que decir.")
    motor: str
    respaldo: bool = Field(description="Respondió el motor de respaldo: el principal no lo hizo a tiempo.")
    facetas: dict[str, ConteosDeFaceta] | None = Field(description="Por código de faceta; `null` si no se pidieron.")


class CandidaturasHalladas(Schema):
    """Candidaturas que responden a una búsqueda."""

    data: list[CandidaturaHallada]
    meta: MetaDeBusqueda
    links: EnlacesDePagina


class PropuestasEncontradas(Schema):
    """Propuestas que responden a una búsqueda."""

    data: list[PropuestaEncontrada]
    meta: MetaDeBusqueda
    links: EnlacesDePagina


class ParametrosDeCompletado(ProcesoPedido, IdiomaPedido):
    """What is being typed."""

    q: str = Field("", max_length=PREFIJO_MAXIMO, pattern=SIN_CONTROLES, description="Lo escrito hasta ahora.")
    limit: Entero = Field(COMPLETAR_MAXIMO, ge=1, le=COMPLETAR_MAXIMO, description="Cuántas sugerencias, como máximo.")


class SugerenciaDeBusqueda(Schema):
    """Algo que empieza así."""

    clase: Clase
    texto: str
    detalle: str = Field(description="Lo que distingue a dos personas del mismo nombre, o cuántas candidaturas hay.")
    direccion: str = Field(description="Página a la que lleva, relativa al sitio y en el idioma pedido.")


class MetaDeCompletado(Schema):
    """Sobre la respuesta."""

    proceso: str


class Sugerencias(Schema):
    """Personas, partidos y lugares cuyo nombre continúa lo escrito."""

    data: list[SugerenciaDeBusqueda]
    meta: MetaDeCompletado
    links: Enlaces
