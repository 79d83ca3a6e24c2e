"""The two small registries that tests import, and how they are imported."""

from collections.abc import Callable
from typing import Any

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.roles import Rol
from candidaturas.exchange.avance import en_silencio
from candidaturas.exchange.bulk import EnBloque
from candidaturas.exchange.importer import importar
from candidaturas.exchange.paginas import Modo
from candidaturas.exchange.propuesta import Propuesta, proponer
from candidaturas.models import CandidaturaPage, Importacion, Proceso, Registro
from candidaturas.workflow.envio import enviar
from cms.base.models import User
from tests.factories.candidaturas import capturar, consentir
from tests.factories.hojas import (
    un_libro_estatal,
    un_libro_ine,
    una_curp,
    una_fila_estatal,
    una_fila_identidad,
    una_fila_ine,
)

Celdas = dict[str, Any]

ANA = "lugar:diputacion-mr-1:pan:700101:propietaria"


def registro_ine() -> tuple[list[Celdas], list[Celdas]]:
    """Both sheets: an MR fórmula of each of two actors and one RP fórmula; women suplentes mislabelled in the first."""
    filas = [
        una_fila_ine(),
        una_fila_ine(con_respuestas=False, NOMBRE_CANDIDATO="LUCÍA ÑÁÑEZ GÜERECA", EDAD=22),
        una_fila_ine(
            PARTIDO_COALICION="FUERZA Y CORAZÓN POR DURANGO.", **{"DISTRITO LOCAL": "11-GOMEZ PALACIO"},
            NUM_LISTA_O_FORMULA=700102, NOMBRE_CANDIDATO="JUAN PÉREZ DEL RÍO", TIPO_CANDIDATO="PROPIETARIO", SEXO="HOMBRE",
            PROPUESTA_1="Propuesta de Juan.", PROPUESTA_2="Otra propuesta de Juan.",
        ),
        una_fila_ine(
            con_respuestas=False, PARTIDO_COALICION="FUERZA Y CORAZÓN POR DURANGO.",
            **{"DISTRITO LOCAL": "11-GOMEZ PALACIO"}, NUM_LISTA_O_FORMULA=700102, NOMBRE_CANDIDATO="LUIS SOTO LERMA",
            TIPO_CANDIDATO="SUPLENTE", SEXO="HOMBRE", EDAD=60,
        ),
        una_fila_ine(
            PARTIDO_COALICION="MORENA", CARGO="DIPUTACIÓN LOCAL RP", **{"DISTRITO LOCAL": "No aplica"},
            CIRCUNSCRIPCION="1", NUM_LISTA_O_FORMULA=1, NOMBRE_CANDIDATO="ROSA IBARRA SOTO",
            PROPUESTA_1="Propuesta de Rosa.", PROPUESTA_2="Otra propuesta de Rosa.",
        ),
        una_fila_ine(
            con_respuestas=False, PARTIDO_COALICION="MORENA", CARGO="DIPUTACIÓN LOCAL RP",
            **{"DISTRITO LOCAL": "No aplica"}, CIRCUNSCRIPCION="1", NUM_LISTA_O_FORMULA=1,
            NOMBRE_CANDIDATO="NORMA DERAS PEÑA", EDAD=35,
        ),
    ]  # fmt: skip
    tipos = ("PROPIETARIA", "SUPLENTE", "PROPIETARIO", "SUPLENTE", "PROPIETARIA", "SUPLENTE")
    identidad = [una_fila_identidad(fila, tipo=tipo) for fila, tipo in zip(filas, tipos, strict=True)]
    identidad[0] = una_fila_identidad(
        filas[0], tipo="PROPIETARIA", p1="Sí", p3="Tepehuano del sur", p9="Sí", p10="Otra: pansexual"
    )
    return filas, identidad


def libro_ine(**cambios_de_la_primera: Any) -> bytes:
    """The registry of `registro_ine`, with some cells of its first candidacy changed in both sheets."""
    filas, identidad = registro_ine()
    filas[0] = {**filas[0], **cambios_de_la_primera}
    identidad[0] = {**identidad[0], **{k: v for k, v in cambios_de_la_primera.items() if k in identidad[0]}}
    return un_libro_ine(filas, identidad)


def registro_estatal() -> list[Celdas]:
    """A planilla of Gómez Palacio: presidencia and two regidurías, each with its suplente."""
    cargos = ("Presidencia Municipal", "Regiduría", "Regiduría")
    filas = []
    for indice in range(6):
        nombre = ("ALMA", "BERTA", "CARMEN", "DELIA", "ELBA", "FLOR")[indice]
        filas.append(
            una_fila_estatal(
                NOMBRE=nombre,
                POSTULACIÓN=cargos[indice // 2],
                CARÁCTER="Suplencia" if indice % 2 else "Propietaria/o",
                CURP=una_curp(indice),
            )
        )
    return filas


def libro_estatal() -> bytes:
    """The registry of `registro_estatal`."""
    return un_libro_estatal(registro_estatal())


def revisado(contenido: bytes, proceso: Proceso, nombre: str = "registro.xlsx", **decisiones: str) -> Propuesta:
    """What importing a file would do."""
    return proponer(contenido, nombre, proceso, decisiones=decisiones, avance=en_silencio)


def importado(
    contenido: bytes, proceso: Proceso, nombre: str = "registro.xlsx", *, modo: Modo | None = None,
    quien: User | None = None, decisiones: dict[str, str] | None = None, entretanto: Callable[[], Any] = lambda: None,
) -> Importacion:  # fmt: skip
    """Import a file that has no errors; `entretanto` happens after it was planned and before it is written."""

    def autorizar(propuesta: Propuesta) -> bool:
        entretanto()
        return True

    propuesta, importacion = importar(
        contenido, nombre, proceso, quien=quien, modo=modo or EnBloque(), avance=en_silencio, decisiones=decisiones,
        autorizar=autorizar,
    )  # fmt: skip
    assert importacion is not None, [problema.mensaje for problema in propuesta.problemas if problema.grave]
    return importacion


def ana() -> Registro:
    """The first candidacy of `libro_ine`, or whoever took her place."""
    return Registro.objects.get(clave_externa=ANA)


def del_pan(proceso: Proceso) -> User:
    """Who captures for Ana's party."""
    pan = proceso.actores.get(clave="pan")
    return crear_cuenta(correo="pan@example.org", nombre="Pilar", rol=Rol.PARTIDO, actores=[pan], invitar=False)


def pagina_de_ana() -> CandidaturaPage:
    """Her page, as it is now."""
    return CandidaturaPage.objects.get(registro=ana())


def importada_en_revision(proceso: Proceso) -> CandidaturaPage:
    """The same, captured and submitted by her party after the import."""
    importado(libro_ine(), proceso)
    persona = del_pan(proceso)
    consentir(ana(), persona=persona)
    enviar(capturar(pagina_de_ana(), persona), persona)
    return pagina_de_ana()
