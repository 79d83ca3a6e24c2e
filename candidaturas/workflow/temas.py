"""An editor sets what a proposal talks about, or lets its words say it again.

A correction is of the text that was on the screen, named by its fingerprint: the published one or that of the latest
version, and whatever else the party saved meanwhile does not matter. When the party writes another text, its words
say what it talks about until somebody corrects it anew, since nobody has read that one with this question in mind.
It touches nothing that the candidate wrote, so it needs neither her approval nor another person's, and what is
already published follows at once.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from candidaturas.captura.lectura import leer
from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.ficha import Propuesta
from candidaturas.models import CandidaturaPage, CorreccionDeTemas, Tema
from candidaturas.models.cerrojos import encerrojar_pagina
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.publicacion.temario import temario_de
from candidaturas.rechazos import Rechazo
from candidaturas.temas import PROPUESTAS, huella
from candidaturas.vocabulario import CampoTexto
from cms.base.models import User
from cms.base.models.bitacora import anotar


class TextoCambiado(Rechazo):
    """The themes on the screen were of a text that is neither the published one nor the latest any more."""

    codigo = "texto_cambiado"
    mensaje = _(
        "El texto cambió mientras lo leías y sus temas no se tocaron: lee la versión más reciente y corrígelos de nuevo."
    )


class PropuestaSinTexto(Rechazo):
    """There is no proposal to talk about anything."""

    codigo = "propuesta_sin_texto"
    mensaje = _("Esa propuesta no tiene texto: no hay temas que corregir.")


class TemaDeOtroProceso(Rechazo):
    """A proposal talks about themes of its own process, in use."""

    codigo = "tema_de_otro_proceso"
    mensaje = _("Alguno de esos temas no es de los que usa el proceso. Vuelve a elegirlos.")


@dataclass(frozen=True, slots=True)
class TextoDePropuesta:
    """One text of a proposal, and where it is: what is published and what was written last are often the same."""

    clave: str
    dicha: Propuesta
    publicado: bool
    reciente: bool

    @property
    def huella(self) -> str:
        """What tells it from every other."""
        return huella(self.dicha.titulo, self.dicha.texto)


@dataclass(frozen=True, slots=True)
class PropuestaConTemas:
    """A text of a proposal as the review shows it: what its words say, and what an editor set, if it still holds."""

    texto: TextoDePropuesta
    etiqueta: str
    segun_palabras: tuple[Tema, ...]
    corregidos: tuple[Tema, ...] | None
    correccion: CorreccionDeTemas | None

    @property
    def temas(self) -> tuple[Tema, ...]:
        """What it talks about."""
        return self.segun_palabras if self.corregidos is None else self.corregidos


def temas_del_proceso(pagina: CandidaturaPage) -> list[Tema]:
    """The themes that a candidacy's proposals may talk about, in order."""
    return list(Tema.objects.en_uso().filter(proceso=pagina.registro.proceso_id))


def propuestas_con_temas(pagina: CandidaturaPage, temas: Sequence[Tema]) -> list[PropuestaConTemas]:
    """The proposals that are published and those of the latest version, each text once, with their themes."""
    registro = pagina.registro
    temario = temario_de(registro.pk, registro.proceso_id)
    hechas = {(fila.propuesta, fila.huella): fila for fila in registro.correcciones_de_temas.select_related("quien")}

    def en_orden(claves: Collection[str] | None) -> tuple[Tema, ...] | None:
        return None if claves is None else tuple(tema for tema in temas if tema.clave in claves)

    def con_temas(texto: TextoDePropuesta) -> PropuestaConTemas:
        titulo, escrito = texto.dicha.titulo, texto.dicha.texto
        corregidos = en_orden(temario.correccion(texto.clave, titulo, escrito))
        return PropuestaConTemas(
            texto=texto,
            etiqueta=str(CAMPO_TEXTO[CampoTexto(texto.clave)]),
            segun_palabras=en_orden(temario.segun_palabras(titulo, escrito)) or (),
            corregidos=corregidos,
            correccion=None if corregidos is None else hechas.get((texto.clave, texto.huella)),
        )

    return [con_temas(texto) for texto in _textos(pagina)]


@transaction.atomic
def corregir(pagina: CandidaturaPage, propuesta: str, claves: Collection[str], *, huella: str, persona: User) -> None:
    """Set exactly which themes the text that was read talks about; none is an answer too.

    Raises `TextoCambiado`, `PropuestaSinTexto` or `TemaDeOtroProceso`.
    """
    _exigir_leido(pagina, propuesta, huella)
    del_proceso = temas_del_proceso(pagina)
    temas = [tema for tema in del_proceso if tema.clave in claves]
    if len(temas) < len(set(claves)):
        raise TemaDeOtroProceso
    antes = _de_que_hablaba(pagina, del_proceso, propuesta, huella)
    fila, _nueva = CorreccionDeTemas.objects.update_or_create(
        registro=pagina.registro, propuesta=propuesta, huella=huella, defaults={"quien": persona}
    )
    fila.temas.set(temas)
    _asentar("temas.corregidos", pagina, propuesta, persona, antes=antes, temas=[tema.nombre for tema in temas])


@transaction.atomic
def soltar(pagina: CandidaturaPage, propuesta: str, *, huella: str, persona: User) -> None:
    """Let the words of the text that was read say again what it talks about. Raises as `corregir`."""
    _exigir_leido(pagina, propuesta, huella)
    suyas = CorreccionDeTemas.objects.filter(registro=pagina.registro, propuesta=propuesta, huella=huella)
    borradas, _por_clase = suyas.delete()
    if borradas:
        _asentar("temas.segun_palabras", pagina, propuesta, persona)


def _de_que_hablaba(pagina: CandidaturaPage, temas: Sequence[Tema], propuesta: str, leida: str) -> list[str]:
    """Names of the themes that a text talked about until now."""
    de_antes = (p for p in propuestas_con_temas(pagina, temas) if (p.texto.clave, p.texto.huella) == (propuesta, leida))
    return [tema.nombre for una in de_antes for tema in una.temas]


def _exigir_leido(pagina: CandidaturaPage, propuesta: str, leida: str) -> None:
    """The text that was on the screen is still there, with the page locked from now on."""
    encerrojar_pagina(pagina.pk)
    paginas = CandidaturaPage.objects.select_related("latest_revision", "live_revision", "registro")
    huellas = {texto.huella for texto in _textos(paginas.get(pk=pagina.pk)) if texto.clave == propuesta}
    if not huellas:
        raise PropuestaSinTexto
    if leida not in huellas:
        raise TextoCambiado


def _textos(pagina: CandidaturaPage) -> Iterator[TextoDePropuesta]:
    """Each text that is published or was written last, once, in the order of the proposals."""
    ultimas = _dichas(pagina.get_latest_revision_as_object())
    hay_otra = pagina.live_revision_id and pagina.live_revision_id != pagina.latest_revision_id
    publicadas = _dichas(pagina.live_revision.as_object()) if hay_otra else ultimas if pagina.live else {}
    for clave in PROPUESTAS:
        publicada, ultima = publicadas.get(clave), ultimas.get(clave)
        if publicada:
            yield TextoDePropuesta(clave, publicada, publicado=True, reciente=publicada == ultima)
        if ultima and ultima != publicada:
            yield TextoDePropuesta(clave, ultima, publicado=False, reciente=True)


def _dichas(pagina: CandidaturaPage) -> dict[str, Propuesta]:
    """The proposals that a version has, by key."""
    leidas = leer(pagina)
    dichas = {clave: getattr(leidas, clave) for clave in PROPUESTAS}
    return {clave: dicha for clave, dicha in dichas.items() if dicha.texto}


def _asentar(accion: str, pagina: CandidaturaPage, propuesta: str, persona: User, **datos: object) -> None:
    """Who did it and when stays in the audit log; what is published follows."""
    anotar(accion, pagina, quien=persona, propuesta=propuesta, **datos)
    sincronizar([pagina.registro_id])
