"""What has to be mended before a candidacy can be submitted: what it lacks, and what cannot be published as it is.

The numbers are rows of the process; the questions, those of its questionnaire in force.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from candidaturas.captura import identidad
from candidaturas.captura.cuestionario import PreguntaDeCaptura, preguntas_de
from candidaturas.captura.defectos import defectos
from candidaturas.captura.lectura import leer
from candidaturas.captura.paneles import LUGARES
from candidaturas.captura.textos import RUBRO_DEL_TEXTO, textos
from candidaturas.ficha import Respuestas
from candidaturas.rules import Faltante, Limite, avance, pregunta_se_captura
from candidaturas.vocabulario import Autorizacion, GradoEstudios, Rubro

if TYPE_CHECKING:
    from candidaturas.models import CandidaturaPage, Proceso, Registro


def permitidas(
    preguntas: Iterable[PreguntaDeCaptura], *, autoriza_tratamiento: bool, accion_afirmativa: str
) -> list[PreguntaDeCaptura]:
    """Of some questions, those that may be asked of a candidacy, and whose answers may be read."""
    return [
        pregunta
        for pregunta in preguntas
        if pregunta_se_captura(
            codigo=pregunta.codigo,
            grupo=pregunta.grupo,
            autoriza_tratamiento=autoriza_tratamiento,
            accion_afirmativa=accion_afirmativa,
        )
    ]


def preguntas_legibles(registro: "Registro", preguntas: Iterable[PreguntaDeCaptura]) -> list[PreguntaDeCaptura]:
    """The same by what a registration's consents say now: who withdrew the treatment (a) is read no more, by anybody."""
    vigentes = registro.consentimientos.vigentes(registro)
    return permitidas(
        preguntas,
        autoriza_tratamiento=vigentes.get(Autorizacion.TRATAMIENTO, False),
        accion_afirmativa=registro.accion_afirmativa,
    )


@dataclass(frozen=True, slots=True)
class Requisitos:
    """What a process asks of one candidacy."""

    limites: Mapping[str, Limite]
    preguntas: tuple[PreguntaDeCaptura, ...]
    autoriza_tratamiento: bool
    accion_afirmativa: str
    cuestionario: int | None = None
    """The version whose questions they are: what is written answers it."""
    obligado: bool = True
    """Whether the process obliges this kind of seat; who is not obliged sends what she wants, within the lengths."""
    contactos_por_medio: int = 3
    """How many public contacts of each kind it admits."""

    def preguntas_permitidas(self) -> list[PreguntaDeCaptura]:
        """Those that the consents let be asked at all, whatever the answers."""
        return permitidas(
            self.preguntas, autoriza_tratamiento=self.autoriza_tratamiento, accion_afirmativa=self.accion_afirmativa
        )

    def se_preguntan(self, respuestas: identidad.Identidad) -> list[PreguntaDeCaptura]:
        """The identity questions that apply to these answers."""
        return identidad.se_preguntan(self.preguntas_permitidas(), respuestas)


@dataclass(frozen=True, slots=True)
class Ley:
    """What a process asks of all its candidacies, read once for many."""

    limites: Mapping[str, Limite]
    preguntas: tuple[PreguntaDeCaptura, ...]
    cuestionario: int | None
    exentos: frozenset[tuple[int, str, str]]
    """The kinds of seat that are not obliged, by office, principle and calidad; one without a row is."""
    contactos_por_medio: int = 3


def ley_de(proceso: "Proceso", idioma: str = "es") -> Ley:
    """A process's rows of capture (about five queries)."""
    exentos = proceso.cargos_obligados.filter(obligado=False)
    cuestionario = proceso.cuestionarios.vigente()
    return Ley(
        limites=proceso.limites_por_campo(),
        preguntas=preguntas_de(cuestionario, idioma),
        cuestionario=cuestionario.version if cuestionario else None,
        exentos=frozenset(exentos.values_list("cargo_id", "principio", "calidad")),
        contactos_por_medio=proceso.contactos_por_medio,
    )


def requisitos_de(registro: "Registro", idioma: str = "es") -> Requisitos:
    """The requirements of a registration, from its process's rows and its consents."""
    return requisitos_segun(registro, ley_de(registro.proceso, idioma), registro.consentimientos.vigentes(registro))


def requisitos_segun(registro: "Registro", ley: Ley, consentidos: Mapping[str, bool]) -> Requisitos:
    """The same, of what was read already."""
    contienda = registro.formula.contienda
    return Requisitos(
        limites=ley.limites,
        preguntas=ley.preguntas,
        autoriza_tratamiento=consentidos.get(Autorizacion.TRATAMIENTO, False),
        accion_afirmativa=registro.accion_afirmativa,
        cuestionario=ley.cuestionario,
        obligado=(contienda.cargo_id, contienda.principio, registro.calidad) not in ley.exentos,
        contactos_por_medio=ley.contactos_por_medio,
    )


def faltantes(
    respuestas: Respuestas, requisitos: Requisitos, *, tiene_foto: bool, foto_reciente: bool
) -> list[Faltante]:
    """Everything to mend, in the order of the questionnaire: of who is not obliged, only what was written."""
    faltan = [
        *_faltan_en_foto(tiene_foto, foto_reciente),
        *_faltan_en_contacto_y_estudios(respuestas),
        *_faltan_en_textos(respuestas, requisitos.limites),
        *identidad.faltan_en(requisitos.se_preguntan(respuestas.identidad), respuestas.identidad),
        *defectos(respuestas, requisitos),
    ]
    faltan.sort(key=_lugar_en(requisitos.preguntas))
    return faltan if requisitos.obligado else [f for f in faltan if f.falta or f.defecto]


def _lugar_en(preguntas: Iterable[PreguntaDeCaptura]) -> Callable[[Faltante], int]:
    """How far down the form something to mend is, whether it lacks or cannot be sent so."""
    # The form calls a text as its code, with an ending where the page has a field of that name.
    codigos = [*(nombre.removesuffix("_texto") for nombre in LUGARES), *(pregunta.codigo for pregunta in preguntas)]
    lugares = {codigo: lugar for lugar, codigo in enumerate(codigos)}
    return lambda faltante: lugares.get(faltante.campo, len(lugares))


def faltantes_de(pagina: "CandidaturaPage") -> list[Faltante]:
    """Everything to mend in a page object, as it stands in memory."""
    return faltantes(
        leer(pagina),
        requisitos_de(pagina.registro),
        tiene_foto=pagina.foto_id is not None,
        foto_reciente=pagina.foto_reciente,
    )


def _faltan_en_foto(tiene_foto: bool, foto_reciente: bool) -> Iterator[Faltante]:
    if not tiene_foto:
        yield Faltante(Rubro.FOTO, "foto")
    elif not foto_reciente:
        yield Faltante(Rubro.FOTO, "foto_reciente")


def _faltan_en_contacto_y_estudios(respuestas: Respuestas) -> Iterator[Faltante]:
    if not respuestas.contactos:
        yield Faltante(Rubro.CONTACTO, "contactos")
    if not respuestas.grado_estudios:
        yield Faltante(Rubro.ESTUDIOS, "grado_estudios")
    elif respuestas.grado_estudios != GradoEstudios.SIN_ESTUDIOS and not respuestas.estatus_grado:
        yield Faltante(Rubro.ESTUDIOS, "estatus_grado")


def _faltan_en_textos(respuestas: Respuestas, limites: Mapping[str, Limite]) -> Iterator[Faltante]:
    escritos = textos(respuestas)
    for campo, rubro in RUBRO_DEL_TEXTO.items():
        limite = limites.get(campo)
        if limite is None:
            continue
        falta = limite.falta(escritos[campo])
        if falta or (limite.obligatorio and not escritos[campo]):
            yield Faltante(rubro, campo, falta if escritos[campo] else 0)


def pedidos(respuestas: Respuestas, requisitos: Requisitos) -> dict[Rubro, int]:
    """How many answers each rubro requires of this candidacy: none, of one that is not obliged."""
    if not requisitos.obligado:
        return {}
    con_estatus = respuestas.grado_estudios != GradoEstudios.SIN_ESTUDIOS
    cuenta = {Rubro.FOTO: 1, Rubro.CONTACTO: 1, Rubro.ESTUDIOS: 2 if con_estatus else 1}
    for campo, rubro in RUBRO_DEL_TEXTO.items():
        limite = requisitos.limites.get(campo)
        cuenta[rubro] = cuenta.get(rubro, 0) + bool(limite and limite.obligatorio)
    aplican = requisitos.se_preguntan(respuestas.identidad)
    cuenta[Rubro.IDENTIDAD] = sum(pregunta.obligatoria for pregunta in aplican)
    return cuenta


@dataclass(frozen=True, slots=True)
class AvanceDeRubro:
    """How far one rubro has come: whole percentage, and what there is to mend."""

    rubro: Rubro
    porcentaje: int
    faltan: tuple[Faltante, ...]


def avance_por_rubro(pagina: "CandidaturaPage", requisitos: Requisitos | None = None) -> list[AvanceDeRubro]:
    """Progress of every rubro of a page object, in order."""
    requisitos = requisitos or requisitos_de(pagina.registro)
    respuestas = leer(pagina)
    faltan = faltantes(
        respuestas, requisitos, tiene_foto=pagina.foto_id is not None, foto_reciente=pagina.foto_reciente
    )
    cuenta = pedidos(respuestas, requisitos)
    avances: list[AvanceDeRubro] = []
    for rubro in Rubro:
        suyos = tuple(faltante for faltante in faltan if faltante.rubro == rubro)
        avances.append(AvanceDeRubro(rubro, avance(cuenta.get(rubro, 0), suyos), suyos))
    return avances
