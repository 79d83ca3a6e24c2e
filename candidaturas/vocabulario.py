"""The closed vocabularies of the domain: each code is listed once, here, beside its enum.

Plain Python, so that the rules and the Ficha can use them. What people read for each code lives
in `etiquetas.py`. Codes travel in URLs, the API and the database: they are never renamed.
"""

from enum import StrEnum


class Principio(StrEnum):
    """How a seat is filled: by majority in a territory, or from a list by share of the vote."""

    MAYORIA = "mr"
    PROPORCIONAL = "rp"


class Calidad(StrEnum):
    """The place of a person inside a fórmula."""

    PROPIETARIA = "propietaria"
    SUPLENTE = "suplente"


class TipoActor(StrEnum):
    """Who may nominate. A coalition is never a party: its seats are each *siglado* to a member."""

    PARTIDO = "partido"
    COALICION = "coalicion"
    CANDIDATURA_COMUN = "candidatura_comun"
    INDEPENDIENTE = "independiente"
    PODER = "poder"


class EstadoRegistro(StrEnum):
    """The registration's status at the electoral body."""

    PRESENTADA = "presentada"
    APROBADA = "aprobada"
    RECHAZADA = "rechazada"
    SUSTITUIDA = "sustituida"
    CANCELADA = "cancelada"
    RENUNCIA = "renuncia"


#: Registrations that occupy their seat: one person each, who captures.
ESTADOS_QUE_OCUPAN = (EstadoRegistro.PRESENTADA, EstadoRegistro.APROBADA)

#: Only these are public; whoever leaves them is withdrawn at once and kept.
ESTADOS_PUBLICOS = frozenset({EstadoRegistro.APROBADA})

#: Leaving through one of these takes an acuerdo of the council or a written resignation.
ESTADOS_DE_SALIDA = frozenset(EstadoRegistro) - frozenset(ESTADOS_QUE_OCUPAN)


class Sexo(StrEnum):
    """Sex as registered by the authority (not an answer of the identity questionnaire)."""

    MUJER = "mujer"
    HOMBRE = "hombre"
    NO_BINARIO = "no_binario"


class AccionAfirmativa(StrEnum):
    """The measure a candidacy was registered under: a datum of registration, not of the candidate."""

    JOVEN = "joven"
    DISCAPACIDAD = "discapacidad"
    DIVERSIDAD = "diversidad_sexual"
    MAYOR = "adulta_mayor"
    MIGRANTE = "migrante"
    INDIGENA = "indigena"
    AFROMEXICANA = "afromexicana"
    NINGUNA = "ninguna"


class GradoEstudios(StrEnum):
    """Highest degree of studies, in order."""

    SIN_ESTUDIOS = "sin_estudios"
    PRIMARIA = "primaria"
    SECUNDARIA = "secundaria"
    TECNICA = "tecnica"
    PREPARATORIA = "preparatoria"
    LICENCIATURA = "licenciatura"
    ESPECIALIDAD = "especialidad"
    MAESTRIA = "maestria"
    DOCTORADO = "doctorado"
    POSDOCTORADO = "posdoctorado"


class EstatusGrado(StrEnum):
    """How far the highest degree came, or the document that proves it."""

    CURSANDO = "cursando"
    TRUNCO = "trunco"
    CONCLUIDO = "concluido"
    RECONOCIMIENTO = "reconocimiento"
    CONSTANCIA = "constancia"
    CARTA_PASANTE = "carta_de_pasante"
    CERTIFICADO = "certificado"
    TITULO = "titulo"
    CEDULA = "cedula"


class RedSocial(StrEnum):
    """Social networks whose host is checked; any other goes under `otra`."""

    FACEBOOK = "facebook"
    X = "x"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    TIKTOK = "tiktok"
    OTRA = "otra"


class MedioContacto(StrEnum):
    """The public ways to reach a candidacy; at least one is required."""

    PAGINA = "pagina_web"
    CORREO = "correo"
    TELEFONO = "telefono"
    CASA_CAMPANIA = "casa_de_campania"


class Rubro(StrEnum):
    """A section of the questionnaire: captured, observed, paused and corrected as one."""

    FOTO = "foto"
    CONTACTO = "contacto"
    ESTUDIOS = "estudios"
    TRAYECTORIA = "trayectoria"
    MOTIVO = "motivo"
    PROPUESTAS = "propuestas"
    IDENTIDAD = "identidad"


class Razon(StrEnum):
    """Why a public value is missing. A missing value always carries one, and is never text inside data."""

    NO_PREGUNTADO = "no_preguntado"
    NO_PROPORCIONADO = "no_proporcionado"
    RESERVADO = "reservado"
    EN_REVISION = "en_revision"
    NO_APLICA = "no_aplica"


class Autorizacion(StrEnum):
    """The aviso and the three separate authorisations of the privacy notice."""

    AVISO = "aviso"
    TRATAMIENTO = "tratamiento"
    PUBLICACION = "publicacion"
    ESTADISTICA = "estadistica"


class MedioConsentimiento(StrEnum):
    """How an authorisation reached us: from the candidate's own account, on paper, or, to refuse, by word alone."""

    EN_LINEA = "en_linea"
    FORMATO_FIRMADO = "formato_firmado"
    A_PETICION = "a_peticion"


class GrupoIdentidad(StrEnum):
    """The groups of the identity questionnaire that an affirmative action can answer for.

    Which question belongs to which group is data of the process; income and birthplace belong to none.
    """

    INDIGENA = "indigena"
    DISCAPACIDAD = "discapacidad"
    AFROMEXICANA = "afromexicana"
    DIVERSIDAD = "diversidad_sexual"
    MIGRANTE = "migrante"
    JOVEN = "joven"
    MAYOR = "adulta_mayor"


class TipoCambio(StrEnum):
    """What happened to a public record."""

    PUBLICACION = "publicacion"
    CORRECCION = "correccion"
    RETIRO = "retiro"


class Etapa(StrEnum):
    """Where a contienda stands against its public window."""

    PREVIA = "previa"
    CAMPANIA = "campania"
    VEDA = "veda"
    ARCHIVO = "archivo"


class EstadoProceso(StrEnum):
    """The life of a process: being set up, open to capture and consultation, kept as an archive."""

    PREPARACION = "preparacion"
    ABIERTO = "abierto"
    ARCHIVO = "archivo"


class Ambito(StrEnum):
    """The kind of territory whose voters fill an office."""

    ENTIDAD = "entidad"
    DISTRITO = "distrito"
    MUNICIPIO = "municipio"


class PublicaTras(StrEnum):
    """What a process requires before publishing."""

    VERIFICACION = "verificacion"
    VALIDACION = "validacion"


class Certeza(StrEnum):
    """How well a section's district is known in a catalogue."""

    EXACTA = "exacta"
    INFERIDA = "inferida"
    ILUSTRATIVA = "ilustrativa"


class CampoTexto(StrEnum):
    """The texts with a length in each process (rows of `LimiteTexto`)."""

    CURSO = "curso"
    HISTORIA_PROFESIONAL = "historia_profesional"
    TRAYECTORIA_POLITICA = "trayectoria_politica"
    MOTIVO = "motivo"
    PROPUESTA_1 = "propuesta_1"
    PROPUESTA_2 = "propuesta_2"
    PROPUESTA_GENERO = "propuesta_genero"
    TITULO_PROPUESTA = "titulo_propuesta"


class EstadoImportacion(StrEnum):
    """Where the import of a registry file stands."""

    RECIBIDA = "recibida"
    POR_DECIDIR = "por_decidir"
    CON_ERRORES = "con_errores"
    REVISADA = "revisada"
    APLICANDO = "aplicando"
    APLICADA = "aplicada"
    DESCARTADA = "descartada"
    FALLIDA = "fallida"
