"""Set down the decisions of the privacy notice: each with its text's version, person, time and means."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from candidaturas.models import Consentimiento, Registro, TextoConsentimiento
from candidaturas.models.cerrojos import encerrojar_formulas
from candidaturas.models.decision import impedir_autorizar
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.rechazos import (
    AvisoPendiente,
    ConsentimientoIncoherente,
    FaltaFormatoFirmado,
    FaltaTextoDeConsentimiento,
    TextoDeConsentimientoCambiado,
)
from candidaturas.vocabulario import Autorizacion, MedioConsentimiento
from cms.base.models import User
from cms.base.models.bitacora import anotar

#: What needs authorisation (a): what may not be treated may be neither published nor counted.
_DEPENDEN_DEL_TRATAMIENTO = (Autorizacion.PUBLICACION, Autorizacion.ESTADISTICA)


def textos_vigentes(registro: Registro, idioma: str = "es") -> dict[Autorizacion, TextoConsentimiento]:
    """The latest text of each type, in the order they are asked, in a language when it is translated, else in Spanish."""
    filas = TextoConsentimiento.objects.filter(
        proceso=registro.proceso_id, locale__language_code__in={"es", idioma}
    ).select_related("locale")
    en_orden = sorted(filas, key=lambda texto: (texto.version, texto.locale.language_code == idioma))
    vigentes = {texto.tipo: texto for texto in en_orden}
    return {tipo: vigentes[tipo] for tipo in Autorizacion if tipo in vigentes}


def leidos_en_vigor(
    vigentes: Mapping[Autorizacion, TextoConsentimiento], huellas: Mapping[Autorizacion, str]
) -> dict[Autorizacion, TextoConsentimiento]:
    """Of the texts that were read, by digest, those of the version in force, in whatever language they were read."""
    leidos: dict[Autorizacion, TextoConsentimiento] = {}
    for tipo, vigente in vigentes.items():
        idiomas = TextoConsentimiento.objects.filter(proceso=vigente.proceso_id, tipo=tipo, version=vigente.version)
        leido = next((texto for texto in idiomas if texto.huella == huellas.get(tipo)), None)
        if leido is not None:
            leidos[tipo] = leido
    return leidos


def se_otorga(decisiones: Mapping[Autorizacion, bool]) -> bool:
    """Whether some decisions authorise anything: to have read the notice does not."""
    return any(acepta for tipo, acepta in decisiones.items() if tipo is not Autorizacion.AVISO)


@transaction.atomic
def asentar_consentimiento(
    registro: Registro,
    decisiones: Mapping[Autorizacion, bool],
    *,
    persona: User | None,
    medio: MedioConsentimiento = MedioConsentimiento.EN_LINEA,
    formato: Any = None,
    leidos: Mapping[Autorizacion, str] | None = None,
) -> list[Consentimiento]:
    """Set down new decisions; the last one of each type counts, and the public record follows at once.

    `decisiones` holds what is decided now (all four the first time, any later). Whoever is not the
    candidate grants nothing in her name without the signed form, `formato`; to refuse or withdraw needs
    none (domain.md §4), and is possible for ever, while nothing is granted once capture is closed. `leidos` says, by digest, which texts were on the screen: they are what is decided
    on, and must be in force; without it the texts in force are. Raises a `Rechazo` and writes nothing.
    """
    encerrojar_formulas([registro.pk])
    resultado = Consentimiento.objects.vigentes(registro) | dict(decisiones)
    if not resultado.get(Autorizacion.AVISO):
        raise AvisoPendiente
    if not resultado.get(Autorizacion.TRATAMIENTO) and any(resultado.get(t) for t in _DEPENDEN_DEL_TRATAMIENTO):
        raise ConsentimientoIncoherente
    if se_otorga(decisiones):
        impedir_autorizar(registro)
        if medio is not MedioConsentimiento.EN_LINEA and not formato:
            raise FaltaFormatoFirmado
    textos = textos_vigentes(registro)
    if any(tipo not in textos for tipo in decisiones):
        raise FaltaTextoDeConsentimiento
    if leidos is not None:
        en_vigor = leidos_en_vigor(textos, leidos)
        if en_vigor.keys() != textos.keys():
            raise TextoDeConsentimientoCambiado
        textos = en_vigor
    filas = _guardar(registro, decisiones, textos, persona=persona, medio=medio, formato=formato)
    sincronizar([registro.pk])
    return filas


def _guardar(
    registro: Registro,
    decisiones: Mapping[Autorizacion, bool],
    textos: Mapping[Autorizacion, TextoConsentimiento],
    *,
    persona: User | None,
    medio: MedioConsentimiento,
    formato: Any,
) -> list[Consentimiento]:
    """One row a decision; they share the one file that was handed in."""
    nombre = ""
    if formato:
        campo = Consentimiento._meta.get_field("formato")
        nombre = campo.storage.save(campo.generate_filename(Consentimiento(registro=registro), formato.name), formato)
    filas = [
        Consentimiento(registro=registro, texto=textos[tipo], acepta=acepta, por=persona, medio=medio, formato=nombre)
        for tipo, acepta in decisiones.items()
    ]
    Consentimiento.objects.bulk_create(filas)
    anotar(
        "consentimiento.asentado",
        registro,
        quien=persona,
        medio=str(medio),
        decisiones={tipo.value: acepta for tipo, acepta in decisiones.items()},
        versiones={tipo.value: textos[tipo].version for tipo in decisiones},
    )
    return filas
