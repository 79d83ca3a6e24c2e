"""What the process has registered already, as the plan compares it: a fixed number of queries."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from wagtail.models import WorkflowState

from candidaturas.exchange.resuelta import Lugar, numero_de_lugar
from candidaturas.models import CandidaturaPage, DatosPrivados, Proceso, Registro, RespuestasImportadas
from candidaturas.models.personas import Claves
from candidaturas.vocabulario import ESTADOS_QUE_OCUPAN, Calidad

#: Columns of `Registro` that a file may set.
COLUMNAS = (
    "nombre_publico",
    "nombre_fuente",
    "nombres",
    "primer_apellido",
    "segundo_apellido",
    "sobrenombre",
    "sexo",
    "edad_jornada",
    "edad_declarada_en",
    "eleccion_consecutiva",
    "accion_afirmativa",
    "estado",
    "acuerdo",
    "calidad",
    "folio",
    "clave_externa",
)
#: Sealed columns that a file may set.
PRIVADAS = tuple(
    campo.name for campo in DatosPrivados._meta.fields if campo.name not in {"id", "registro", "curp_huella"}
)


@dataclass(frozen=True, slots=True)
class MarcaDeImportacion:
    """What the last import left in the draft."""

    revision: int | None
    huella_curricular: str
    huella_identidad: str


@dataclass(frozen=True, slots=True)
class EstadoDelBorrador:
    """How far a draft has come: two that are equal hold the same text, in the same hands."""

    pagina: int | None = None
    ultima_revision: int | None = None
    llego_a_revision: bool = False
    """Its answers have been submitted at least once, or published."""
    marca: MarcaDeImportacion | None = None

    @property
    def sin_tocar(self) -> bool:
        """Whether nobody has edited or submitted the draft since an import wrote it."""
        if self.marca is None or self.llego_a_revision:
            return False
        return self.marca.revision == self.ultima_revision


SIN_PAGINA = EstadoDelBorrador()


@dataclass(frozen=True, slots=True)
class Existente:
    """A registration of the process with its place, its private data and the state of its draft."""

    id: int
    id_publico: str
    lugar: Lugar
    numero: int
    siglado: int | None
    valores: Mapping[str, Any]
    privados: Mapping[str, str]
    curp_huella: str
    borrador: EstadoDelBorrador

    @property
    def clave(self) -> str:
        """Its key in registry files."""
        return self.valores["clave_externa"]

    @property
    def claves(self) -> Claves:
        """What identifies the person."""
        return Claves(self.valores["folio"], self.curp_huella)

    @property
    def ocupa(self) -> bool:
        """Whether it fills its place: who left does not."""
        return self.valores["estado"] in ESTADOS_QUE_OCUPAN

    @property
    def pagina(self) -> int | None:
        """The key of its page, if it has one."""
        return self.borrador.pagina


def cargar_existentes(proceso: Proceso) -> list[Existente]:
    """Every registration of a process, those that left too."""
    privados = {fila.registro_id: fila for fila in DatosPrivados.objects.filter(registro__proceso=proceso)}
    registros = Registro.objects.del_proceso(proceso)
    borradores = cargar_borradores(registros)
    filas = registros.select_related("formula__contienda", "formula__actor").order_by("pk")
    return [_existente(fila, privados.get(fila.pk), borradores.get(fila.pk, SIN_PAGINA)) for fila in filas]


def cargar_borradores(registros: QuerySet[Registro]) -> dict[int, EstadoDelBorrador]:
    """The drafts of these registrations, by the registration's key; who has no page is not there."""
    claves = registros.values("pk")
    marcas = {
        fila.registro_id: MarcaDeImportacion(fila.revision_id, fila.huella_curricular, fila.huella_identidad)
        for fila in RespuestasImportadas.objects.filter(registro__in=claves)
    }
    return {
        pagina.registro_id: EstadoDelBorrador(
            pagina=pagina.pk,
            ultima_revision=pagina.latest_revision_id,
            llego_a_revision=pagina.live or pagina.enviada,
            marca=marcas.get(pagina.registro_id),
        )
        for pagina in _paginas().filter(registro__in=claves)
    }


def _paginas() -> QuerySet[Any]:
    """Candidacies' pages, with whether each was ever sent (`enviada`)."""
    tipo = ContentType.objects.get_for_model(CandidaturaPage)
    flujos = WorkflowState.objects.filter(content_type=tipo, object_id=Cast(OuterRef("pk"), CharField()))
    return CandidaturaPage.objects.annotate(enviada=Exists(flujos)).only("registro_id", "live", "latest_revision_id")


def _existente(fila: Registro, privados: DatosPrivados | None, borrador: EstadoDelBorrador) -> Existente:
    formula, contienda = fila.formula, fila.formula.contienda
    numero = numero_de_lugar(
        formula.numero,
        principio=contienda.principio,
        escanios=contienda.escanios,
        tipo_actor=formula.actor.tipo,
    )
    return Existente(
        id=fila.pk,
        id_publico=fila.id_publico,
        lugar=Lugar(formula.contienda_id, formula.actor_id, numero, Calidad(fila.calidad)),
        numero=formula.numero,
        siglado=formula.siglado_id,
        valores={columna: getattr(fila, columna) for columna in COLUMNAS},
        privados={columna: getattr(privados, columna) for columna in PRIVADAS} if privados else {},
        curp_huella=privados.curp_huella if privados else "",
        borrador=borrador,
    )
