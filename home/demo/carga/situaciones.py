"""Brings each candidacy to its situation by the steps that lead there: capture, submission, review, publication."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from candidaturas import ficha
from candidaturas.models import CandidaturaPage, FotoPublica, Fundamento, Registro
from candidaturas.publicacion.fotos import retirar_fotos
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.vocabulario import EstadoRegistro, Rubro
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.temas import corregir, propuestas_con_temas, temas_del_proceso
from cms.base.models import Imagen, User
from home.demo.carga.captura import (
    a_medias,
    consentir,
    fotografia,
    guardar_borrador,
    respuestas_de,
    retirar_autorizacion,
)
from home.demo.carga.cuentas import quien_captura
from home.demo.personas.postulaciones import Candidatura
from home.demo.personas.situaciones import Captura, Consentimiento
from home.demo.textos import Curriculo

_SE_PUBLICAN = frozenset({Captura.PUBLICADA, Captura.CORREGIDA})
#: Whoever was never approved is asked for nothing.
_SIN_CAPTURA = frozenset({EstadoRegistro.RECHAZADA, EstadoRegistro.PRESENTADA})


@dataclass(frozen=True, slots=True)
class Elenco:
    """Everybody's answers and the accounts that act."""

    curriculos: Mapping[str, Curriculo]
    cuentas: Mapping[str, User]


def llevar_a_su_situacion(fila: Candidatura, registro: Registro, elenco: Elenco) -> None:
    """Take one candidacy from nothing captured to where the demonstration wants it."""
    situacion = fila.situacion
    if situacion.captura is Captura.SIN_CAPTURA or fila.estado in _SIN_CAPTURA:
        return
    persona = quien_captura(elenco.cuentas, fila.actor)
    consentir(registro, situacion.consentimiento, persona)
    respuestas = _respuestas(fila, elenco)
    foto = fotografia(registro, fila.persona, persona) if _tiene_foto(fila) else None
    pagina = CandidaturaPage.objects.get(registro=registro)
    if situacion.captura is Captura.BORRADOR:
        guardar_borrador(pagina, a_medias(respuestas, fila.clave), foto=foto, persona=persona)
        return
    guardar_borrador(pagina, respuestas, foto=foto, persona=persona)
    enviar(pagina, persona)
    if situacion.captura is Captura.OBSERVADA:
        observar(pagina, elenco.cuentas["editora"], [_observacion(fila, respuestas)])
    elif situacion.captura in _SE_PUBLICAN:
        _publicar(fila, registro, respuestas, foto, persona, elenco)


def _respuestas(fila: Candidatura, elenco: Elenco) -> ficha.Respuestas:
    con_tratamiento = fila.situacion.consentimiento is not Consentimiento.NINGUNO
    respuestas = respuestas_de(
        elenco.curriculos[fila.clave], medida=fila.persona.accion_afirmativa, con_tratamiento=con_tratamiento
    )
    if not fila.situacion.copia_de:
        return respuestas
    ajenas = respuestas_de(elenco.curriculos[fila.situacion.copia_de], medida="", con_tratamiento=True)
    return replace(respuestas, propuesta_1=ajenas.propuesta_1, propuesta_2=ajenas.propuesta_2)


def _tiene_foto(fila: Candidatura) -> bool:
    """A submission needs a photograph; the published ones without it lose it later."""
    return fila.situacion.con_foto or fila.situacion.captura is not Captura.BORRADOR


def _publicar(
    fila: Candidatura,
    registro: Registro,
    respuestas: ficha.Respuestas,
    foto: Imagen | None,
    persona: User,
    elenco: Elenco,
) -> None:
    pagina = CandidaturaPage.objects.get(registro=registro)
    aprobar(pagina, elenco.cuentas["editora"])
    if fila.situacion.captura is Captura.CORREGIDA:
        _corregir(registro, respuestas, foto, persona, elenco)
    if fila.situacion.consentimiento is Consentimiento.RETIRADO:
        retirar_autorizacion(registro, persona)
    if not fila.situacion.con_foto and foto is not None:
        _quitar_foto(registro, foto)


def _corregir(
    registro: Registro, respuestas: ficha.Respuestas, foto: Imagen | None, persona: User, elenco: Elenco
) -> None:
    """The party corrects a published text, and another editor approves it."""
    pagina = CandidaturaPage.objects.get(registro=registro).get_latest_revision_as_object()
    motivo = f"{respuestas.motivo} Así me comprometí en cada recorrido."
    guardar_borrador(pagina, replace(respuestas, motivo=motivo), foto=foto, persona=persona)
    enviar(pagina, persona)
    aprobar(CandidaturaPage.objects.get(registro=registro), elenco.cuentas["editora2"])
    _corregir_temas(CandidaturaPage.objects.get(registro=registro), elenco.cuentas["editora2"])


def _corregir_temas(pagina: CandidaturaPage, editora: User) -> None:
    """An editor finds that the second proposal is about the work of government too, which its words do not say."""
    temas = temas_del_proceso(pagina)
    _primera, segunda, *_resto = propuestas_con_temas(pagina, temas)
    claves = {"gobierno_abierto", *(tema.clave for tema in segunda.segun_palabras)}
    corregir(pagina, segunda.texto.clave, claves, huella=segunda.texto.huella, persona=editora)


def _quitar_foto(registro: Registro, foto: Imagen) -> None:
    """The Institute removes an improper photograph: the record goes on without it."""
    retirar_fotos(set(FotoPublica.objects.filter(imagen=foto).values_list("clave", flat=True)))
    foto.delete()
    sincronizar([registro.pk])


def _observacion(fila: Candidatura, respuestas: ficha.Respuestas) -> Observada:
    if fila.situacion.copia_de:
        return Observada(
            rubro=Rubro.PROPUESTAS,
            fundamento=_fundamento("copia-integra"),
            detalle="Las dos propuestas son iguales a las de otra candidatura del distrito 1. Redáctalas de nuevo.",
            dice=respuestas.propuesta_1.texto,
        )
    return Observada(
        rubro=Rubro.FOTO,
        fundamento=_fundamento("propaganda"),
        detalle="En la fotografía se distingue el logotipo del partido en la solapa. Sube una sin logotipos ni lemas.",
    )


def _fundamento(clave: str) -> Fundamento:
    return Fundamento.objects.get(clave=clave, locale__language_code="es")
