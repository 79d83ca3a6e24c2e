"""Models of the domain, one module a reason to change."""

from candidaturas.models.actores import ActorPolitico, AliasActor, Integracion
from candidaturas.models.candidatura import CandidaturaPage, ContactoCandidatura, CursoCandidatura, RedCandidatura
from candidaturas.models.consentimiento import Consentimiento, TextoConsentimiento
from candidaturas.models.contienda import Contienda
from candidaturas.models.cuestionario import Cuestionario, Opcion, Pregunta
from candidaturas.models.importacion import Importacion, RespuestasImportadas
from candidaturas.models.obligaciones import CargoObligado, LimiteTexto
from candidaturas.models.paginas import ActorPoliticoPage, CargoIndexPage, ProcesoPage
from candidaturas.models.proceso import Cargo, Proceso
from candidaturas.models.publicacion import Cambio, FichaPublicada, FotoPublica, Fusion, Retiro, Salida, leer_ficha
from candidaturas.models.registro import DatosPrivados, Formula, Planilla, Registro
from candidaturas.models.revision import Fundamento, Observacion, VerificacionTask
from candidaturas.models.temas import CorreccionDeTemas, Tema
from candidaturas.models.territorio import Distrito, Entidad, MapaElectoral, Municipio, Seccion, SeccionEnMapa

__all__ = [
    "ActorPolitico",
    "ActorPoliticoPage",
    "AliasActor",
    "Cambio",
    "CandidaturaPage",
    "Cargo",
    "CargoIndexPage",
    "CargoObligado",
    "Consentimiento",
    "ContactoCandidatura",
    "Contienda",
    "CorreccionDeTemas",
    "Cuestionario",
    "CursoCandidatura",
    "DatosPrivados",
    "Distrito",
    "Entidad",
    "FichaPublicada",
    "Formula",
    "FotoPublica",
    "Fundamento",
    "Fusion",
    "Importacion",
    "Integracion",
    "LimiteTexto",
    "MapaElectoral",
    "Municipio",
    "Observacion",
    "Opcion",
    "Planilla",
    "Pregunta",
    "Proceso",
    "ProcesoPage",
    "RedCandidatura",
    "Registro",
    "RespuestasImportadas",
    "Retiro",
    "Salida",
    "Seccion",
    "SeccionEnMapa",
    "Tema",
    "TextoConsentimiento",
    "VerificacionTask",
    "leer_ficha",
]
