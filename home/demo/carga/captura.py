"""Captures the answers as the parties would: consents, photograph, draft."""

import io
from dataclasses import replace

from django.core.files.images import ImageFile
from wagtail.models import Revision

from candidaturas import ficha
from candidaturas.cuestionario_ine import POR_CODIGO
from candidaturas.models import CandidaturaPage, Registro
from candidaturas.publicacion.respuestas import volcar
from candidaturas.rules import pregunta_se_captura
from candidaturas.vocabulario import Autorizacion, MedioConsentimiento
from candidaturas.workflow.consentimiento import asentar_consentimiento
from cms.base.models import Imagen, User
from home.demo.azar import azar_de
from home.demo.carga.cuestionario import VERSION
from home.demo.formato import formato_firmado
from home.demo.personas.persona import Persona
from home.demo.personas.situaciones import Consentimiento
from home.demo.retratos import retrato
from home.demo.textos import Curriculo

#: What each situation decides on treatment, publication and statistics; the aviso is accepted in all.
_DECISIONES = {
    Consentimiento.TODO: (True, True, True),
    Consentimiento.SIN_PUBLICACION: (True, False, True),
    Consentimiento.SIN_ESTADISTICA: (True, True, False),
    Consentimiento.NINGUNO: (False, False, False),
    Consentimiento.RETIRADO: (True, True, True),
}


def consentir(registro: Registro, consentimiento: Consentimiento, persona: User) -> None:
    """Accept the aviso and decide on the three authorisations, as the signed form says that the party brings."""
    tratamiento, publicacion, estadistica = _DECISIONES[consentimiento]
    asentar_consentimiento(
        registro,
        {
            Autorizacion.AVISO: True,
            Autorizacion.TRATAMIENTO: tratamiento,
            Autorizacion.PUBLICACION: publicacion,
            Autorizacion.ESTADISTICA: estadistica,
        },
        persona=persona,
        medio=MedioConsentimiento.FORMATO_FIRMADO,
        formato=formato_firmado(),
    )


def retirar_autorizacion(registro: Registro, persona: User) -> None:
    """Withdraw the authorisation to publish."""
    asentar_consentimiento(
        registro, {Autorizacion.PUBLICACION: False}, persona=persona, medio=MedioConsentimiento.A_PETICION
    )


def respuestas_de(curriculo: Curriculo, *, medida: str, con_tratamiento: bool) -> ficha.Respuestas:
    """The answers of a person; without authorisation (a) only what may be asked all the same."""
    identidad = {
        codigo: ficha.RespuestaIdentidad(r.opciones, r.texto, r.reservada)
        for codigo, r in curriculo.identidad.items()
        if pregunta_se_captura(
            codigo=codigo,
            grupo=POR_CODIGO[codigo].grupo,
            autoriza_tratamiento=con_tratamiento,
            accion_afirmativa=medida,
        )
    }
    return ficha.Respuestas(
        redes=tuple(ficha.Enlace(red, direccion) for red, direccion in curriculo.redes),
        contactos=tuple(ficha.Enlace(medio, valor) for medio, valor in curriculo.contactos),
        grado_estudios=curriculo.grado,
        estatus_grado=curriculo.estatus,
        carrera=curriculo.carrera,
        cursos=curriculo.cursos,
        historia_profesional=curriculo.historia,
        trayectoria_politica=curriculo.trayectoria,
        motivo=curriculo.motivo,
        propuesta_1=ficha.Propuesta(curriculo.propuesta_1.titulo, curriculo.propuesta_1.texto),
        propuesta_2=ficha.Propuesta(curriculo.propuesta_2.titulo, curriculo.propuesta_2.texto),
        propuesta_genero=ficha.Propuesta(curriculo.propuesta_genero.titulo, curriculo.propuesta_genero.texto),
        identidad=identidad,
    )


def a_medias(respuestas: ficha.Respuestas, clave: str) -> ficha.Respuestas:
    """A draft in progress: some rubros are still empty, and a proposal is too short."""
    azar = azar_de(f"borrador:{clave}")
    vacia = ficha.Propuesta("", "")
    return replace(
        respuestas,
        motivo=respuestas.motivo if azar.random() < 0.6 else "",
        trayectoria_politica=respuestas.trayectoria_politica if azar.random() < 0.5 else "",
        propuesta_1=ficha.Propuesta(respuestas.propuesta_1.titulo, respuestas.propuesta_1.texto[:180]),
        propuesta_2=vacia if azar.random() < 0.7 else respuestas.propuesta_2,
        propuesta_genero=vacia,
        identidad={} if azar.random() < 0.6 else respuestas.identidad,
    )


def guardar_borrador(
    pagina: CandidaturaPage, respuestas: ficha.Respuestas, *, foto: Imagen | None, persona: User
) -> Revision:
    """Write the answers on the page as its party does, keeping them as a revision."""
    volcar(respuestas, pagina, cuestionario=VERSION)
    pagina.foto = foto
    pagina.foto_reciente = foto is not None
    return pagina.save_revision(user=persona)


def fotografia(registro: Registro, persona: Persona, quien: User) -> Imagen:
    """The portrait of a person, uploaded to her party's own images."""
    archivo = io.BytesIO(retrato(persona.clave, edad=persona.edad, sexo=persona.sexo))
    return Imagen.objects.create(
        title=persona.nombre,
        file=ImageFile(archivo, name=f"{persona.clave}.webp"),
        collection=registro.formula.actor.coleccion,
        uploaded_by_user=quien,
    )
