"""What people read for each code of the vocabulary, in the reader's language."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from candidaturas.vocabulario import (
    AccionAfirmativa,
    Ambito,
    Autorizacion,
    Calidad,
    CampoTexto,
    Certeza,
    EstadoImportacion,
    EstadoProceso,
    EstadoRegistro,
    EstatusGrado,
    GradoEstudios,
    GrupoIdentidad,
    MedioConsentimiento,
    MedioContacto,
    Principio,
    PublicaTras,
    Razon,
    RedSocial,
    Rubro,
    Sexo,
    TipoActor,
    TipoCambio,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

#: By code: the members of an enum are strings, and a row holds the bare string.
Etiquetas = Mapping[str, "StrOrPromise"]

PRINCIPIO: Etiquetas = {
    Principio.MAYORIA: _("Mayoría relativa"),
    Principio.PROPORCIONAL: _("Representación proporcional"),
}
CALIDAD: Etiquetas = {Calidad.PROPIETARIA: _("Propietaria"), Calidad.SUPLENTE: _("Suplente")}
TIPO_ACTOR: Etiquetas = {
    TipoActor.PARTIDO: _("Partido político"),
    TipoActor.COALICION: _("Coalición"),
    TipoActor.CANDIDATURA_COMUN: _("Candidatura común"),
    TipoActor.INDEPENDIENTE: _("Candidatura independiente"),
    TipoActor.PODER: _("Poder del Estado"),
}
ESTADO_REGISTRO: Etiquetas = {
    EstadoRegistro.PRESENTADA: _("Presentada"),
    EstadoRegistro.APROBADA: _("Aprobada"),
    EstadoRegistro.RECHAZADA: _("Rechazada"),
    EstadoRegistro.SUSTITUIDA: _("Sustituida"),
    EstadoRegistro.CANCELADA: _("Cancelada"),
    EstadoRegistro.RENUNCIA: _("Renuncia"),
}
SEXO: Etiquetas = {Sexo.MUJER: _("Mujer"), Sexo.HOMBRE: _("Hombre"), Sexo.NO_BINARIO: _("No binario")}
ACCION_AFIRMATIVA: Etiquetas = {
    AccionAfirmativa.JOVEN: _("Persona joven"),
    AccionAfirmativa.DISCAPACIDAD: _("Persona con discapacidad"),
    AccionAfirmativa.DIVERSIDAD: _("Diversidad sexual"),
    AccionAfirmativa.MAYOR: _("Persona adulta mayor"),
    AccionAfirmativa.MIGRANTE: _("Persona migrante"),
    AccionAfirmativa.INDIGENA: _("Persona indígena"),
    AccionAfirmativa.AFROMEXICANA: _("Persona afromexicana"),
    AccionAfirmativa.NINGUNA: _("Ninguna"),
}
GRADO: Etiquetas = {
    GradoEstudios.SIN_ESTUDIOS: _("Sin estudios"),
    GradoEstudios.PRIMARIA: _("Primaria"),
    GradoEstudios.SECUNDARIA: _("Secundaria"),
    GradoEstudios.TECNICA: _("Carrera técnica"),
    GradoEstudios.PREPARATORIA: _("Preparatoria"),
    GradoEstudios.LICENCIATURA: _("Licenciatura"),
    GradoEstudios.ESPECIALIDAD: _("Especialidad"),
    GradoEstudios.MAESTRIA: _("Maestría"),
    GradoEstudios.DOCTORADO: _("Doctorado"),
    GradoEstudios.POSDOCTORADO: _("Posdoctorado"),
}
ESTATUS_GRADO: Etiquetas = {
    EstatusGrado.CURSANDO: _("En curso"),
    EstatusGrado.TRUNCO: _("Sin concluir"),
    EstatusGrado.CONCLUIDO: _("Estudios concluidos"),
    EstatusGrado.RECONOCIMIENTO: _("Reconocimiento"),
    EstatusGrado.CONSTANCIA: _("Constancia"),
    EstatusGrado.CARTA_PASANTE: _("Carta de pasante"),
    EstatusGrado.CERTIFICADO: _("Certificado"),
    EstatusGrado.TITULO: pgettext_lazy("estatus del grado", "Título"),
    EstatusGrado.CEDULA: _("Cédula profesional"),
}
RED: Etiquetas = {
    RedSocial.FACEBOOK: "Facebook",
    RedSocial.X: "X",
    RedSocial.INSTAGRAM: "Instagram",
    RedSocial.YOUTUBE: "YouTube",
    RedSocial.TIKTOK: "TikTok",
    RedSocial.OTRA: _("Otra red"),
}
CONTACTO: Etiquetas = {
    MedioContacto.PAGINA: _("Página web"),
    MedioContacto.CORREO: _("Correo electrónico público"),
    MedioContacto.TELEFONO: _("Teléfono público"),
    MedioContacto.CASA_CAMPANIA: _("Casa de campaña"),
}
RUBRO: Etiquetas = {
    Rubro.FOTO: _("Fotografía"),
    Rubro.CONTACTO: _("Contacto y redes"),
    Rubro.ESTUDIOS: _("Estudios"),
    Rubro.TRAYECTORIA: _("Trayectoria"),
    Rubro.MOTIVO: _("Por qué quiere el cargo"),
    Rubro.PROPUESTAS: _("Propuestas"),
    Rubro.IDENTIDAD: _("Identidad"),
}
#: The sentence that stands where a value is missing (look.md, Words).
RAZON: Etiquetas = {
    Razon.NO_PREGUNTADO: _("No se preguntó en este proceso."),
    Razon.NO_PROPORCIONADO: _("No lo proporcionó."),
    Razon.RESERVADO: _("Reservado."),
    Razon.EN_REVISION: _("En revisión por el Instituto."),
    Razon.NO_APLICA: _("No aplica."),
}
AUTORIZACION: Etiquetas = {
    Autorizacion.AVISO: _("Aviso de privacidad"),
    Autorizacion.TRATAMIENTO: _("Tratamiento de los datos"),
    Autorizacion.PUBLICACION: _("Publicación de las respuestas sensibles"),
    Autorizacion.ESTADISTICA: _("Uso en estadísticas"),
}
MEDIO_CONSENTIMIENTO: Etiquetas = {
    MedioConsentimiento.EN_LINEA: _("En línea"),
    MedioConsentimiento.FORMATO_FIRMADO: _("Formato firmado"),
    MedioConsentimiento.A_PETICION: _("A petición suya, sin formato"),
}
GRUPO: Etiquetas = {
    GrupoIdentidad.INDIGENA: _("Pueblos y comunidades indígenas"),
    GrupoIdentidad.DISCAPACIDAD: _("Discapacidad"),
    GrupoIdentidad.AFROMEXICANA: _("Población afromexicana"),
    GrupoIdentidad.DIVERSIDAD: _("Diversidad sexual y de género"),
    GrupoIdentidad.MIGRANTE: _("Migración"),
    GrupoIdentidad.JOVEN: _("Juventud"),
    GrupoIdentidad.MAYOR: _("Personas mayores"),
}
TIPO_CAMBIO: Etiquetas = {
    TipoCambio.PUBLICACION: _("Publicación"),
    TipoCambio.CORRECCION: _("Cambio"),
    TipoCambio.RETIRO: _("Retiro"),
}
ESTADO_PROCESO: Etiquetas = {
    EstadoProceso.PREPARACION: _("En preparación"),
    EstadoProceso.ABIERTO: _("Abierto"),
    EstadoProceso.ARCHIVO: pgettext_lazy("estado del proceso", "Archivo"),
}
ESTADO_IMPORTACION: Etiquetas = {
    EstadoImportacion.RECIBIDA: _("En revisión"),
    EstadoImportacion.POR_DECIDIR: _("Falta decidir sobre lo oculto"),
    EstadoImportacion.CON_ERRORES: _("Con errores"),
    EstadoImportacion.REVISADA: _("Lista para aplicar"),
    EstadoImportacion.APLICANDO: _("Aplicándose"),
    EstadoImportacion.APLICADA: _("Aplicada"),
    EstadoImportacion.DESCARTADA: _("Descartada"),
    EstadoImportacion.FALLIDA: _("No se pudo aplicar"),
}
AMBITO: Etiquetas = {
    Ambito.ENTIDAD: pgettext_lazy("entidad federativa", "Estado"),
    Ambito.DISTRITO: _("Distrito local"),
    Ambito.MUNICIPIO: _("Municipio"),
}
PUBLICA_TRAS: Etiquetas = {
    PublicaTras.VERIFICACION: _("La verificación del Instituto"),
    PublicaTras.VALIDACION: _("La validación del partido"),
}
CERTEZA: Etiquetas = {
    Certeza.EXACTA: _("Exacta"),
    Certeza.INFERIDA: _("Inferida"),
    Certeza.ILUSTRATIVA: _("Ilustrativa"),
}
CAMPO_TEXTO: Etiquetas = {
    CampoTexto.CURSO: _("Curso o diplomado"),
    CampoTexto.HISTORIA_PROFESIONAL: _("Historia profesional o laboral"),
    CampoTexto.TRAYECTORIA_POLITICA: _("Trayectoria política o participación social"),
    CampoTexto.MOTIVO: _("¿Por qué quiere ocupar un cargo público?"),
    CampoTexto.PROPUESTA_1: _("Primera propuesta"),
    CampoTexto.PROPUESTA_2: _("Segunda propuesta"),
    CampoTexto.PROPUESTA_GENERO: _("Propuesta en materia de género o del grupo que representa"),
    CampoTexto.TITULO_PROPUESTA: _("Título de la propuesta"),
}

#: Age bands by the code of `rules.RANGOS_EDAD`.
RANGO_EDAD: Etiquetas = {
    "18-20": _("18 a 20 años"),
    "21-29": _("21 a 29 años"),
    "30-39": _("30 a 39 años"),
    "40-49": _("40 a 49 años"),
    "50-59": _("50 a 59 años"),
    "60+": _("60 años y más"),
}


def choices(etiquetas: Etiquetas) -> "list[tuple[str, StrOrPromise]]":
    """Labels as Django's `choices`."""
    return [(str(codigo), texto) for codigo, texto in etiquetas.items()]
