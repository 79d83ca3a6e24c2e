"""The writer: deals sentences so that texts differ, and keeps every text within the law's lengths."""

from collections.abc import Sequence

from home.demo.azar import azar_de
from home.demo.datos import leer
from home.demo.personas.persona import Persona
from home.demo.textos.contacto import contactos, redes
from home.demo.textos.curriculo import Curriculo, Propuesta
from home.demo.textos.estudios import estudios
from home.demo.textos.gramatica import Mazo, expandir
from home.demo.textos.identidad import identidad
from home.demo.textos.voz import Voz, voz

#: Above the minimum of 280 whether blanks count or not.
_MINIMO = 350
#: How many sentences the middle of each text has, by kind; the longest stays far below the maximum of 5,000.
_MEDIAS = {"historia": (2, 3, 3, 4, 5, 7), "politica": (2, 2, 3, 4, 6), "motivo": (2, 2, 3, 4)}
_CON_CARRERA = frozenset({"tecnica", "licenciatura", "especialidad", "maestria", "doctorado"})


class Redactor:
    """Writes for one person after another; the same order of people gives the same texts."""

    def __init__(self) -> None:
        self._azar = azar_de("textos")
        self._frases = {
            (seccion, parte): Mazo(self._azar, frases)
            for seccion, partes in leer("prosa").items()
            if seccion != "temas"
            for parte, frases in partes.items()
        }
        self._moldes = {
            (archivo, tema): Mazo(self._azar, (str(indice) for indice in range(len(moldes))))
            for archivo in ("propuestas", "genero")
            for tema, moldes in leer(archivo).items()
        }
        self._temas = Mazo(self._azar, leer("propuestas"))

    def curriculo(self, persona: Persona, distrito: int | None) -> Curriculo:
        """All the answers of a person who runs in a district, or statewide with None."""
        primero = self._azar.choice(persona.oficio.temas)
        segundo = self._temas.carta(evitar={primero})
        grado, estatus, cursos = estudios(self._azar, persona)
        carrera = persona.oficio.carrera if grado in _CON_CARRERA else ""
        casa = self._azar.choice(leer("lugares")[str(distrito or 0)]["lugares"])

        def hablante(tema: str = primero, en: str = "") -> Voz:
            return voz(self._azar, persona, distrito=distrito, tema=tema, casa=en)

        partes = ("inicio", *(("estudios",) if carrera else ()), "desarrollo", "cierre")
        return Curriculo(
            grado=grado,
            estatus=estatus,
            carrera=carrera,
            cursos=cursos,
            historia=self._relato("historia", partes, hablante(en=casa), persona.sexo),
            trayectoria=self._relato("politica", ("inicio", "desarrollo", "cierre"), hablante(en=casa), persona.sexo),
            motivo=self._relato("motivo", ("inicio", "desarrollo", "cierre"), hablante(en=casa), persona.sexo),
            propuesta_1=self._propuesta("propuestas", primero, hablante(), persona.sexo),
            propuesta_2=self._propuesta("propuestas", segundo, hablante(segundo), persona.sexo),
            propuesta_genero=self._propuesta("genero", self._grupo(persona), hablante(), persona.sexo),
            redes=redes(self._azar, persona),
            contactos=contactos(self._azar, persona),
            identidad=identidad(self._azar, persona),
        )

    def _grupo(self, persona: Persona) -> str:
        """Who represents a group usually speaks for it; the others speak of gender."""
        habla_del_grupo = persona.accion_afirmativa in leer("genero") and self._azar.random() < 0.7
        return persona.accion_afirmativa if habla_del_grupo else "general"

    def _relato(self, seccion: str, partes: Sequence[str], hablante: Voz, sexo: str) -> str:
        """Opening, middle of varying length and ending; a long one has paragraphs."""
        usadas: list[str] = []

        def frase(parte: str) -> str:
            molde = self._frases[seccion, parte].carta(evitar=usadas)
            usadas.append(molde)
            return expandir(molde, self._azar, hablante, sexo)

        medias = self._azar.choice(_MEDIAS[seccion])
        lineas = [frase(p) for parte in partes for p in ([parte] * medias if parte == "desarrollo" else [parte])]
        while len(" ".join(lineas)) < _MINIMO:
            lineas.insert(-1, frase("desarrollo"))
        return _en_parrafos(lineas)

    def _propuesta(self, archivo: str, tema: str, hablante: Voz, sexo: str) -> Propuesta:
        """A proposal of three sentences, with up to three of follow-up."""
        molde = leer(archivo)[tema][int(self._moldes[archivo, tema].carta())]
        lineas = [expandir(frase, self._azar, hablante, sexo) for frase in molde["frases"]]
        usadas: list[str] = []
        extras = self._azar.choice((0, 1, 1, 2, 3))
        while len(usadas) < extras or len(" ".join(lineas)) < _MINIMO:
            usadas.append(self._frases["seguimiento", "frases"].carta(evitar=usadas))
            lineas.append(expandir(usadas[-1], self._azar, hablante, sexo))
        return Propuesta(expandir(molde["titulo"], self._azar, hablante, sexo), " ".join(lineas))


def _en_parrafos(lineas: Sequence[str]) -> str:
    """Five sentences or more become two paragraphs."""
    if len(lineas) < 5:
        return " ".join(lineas)
    corte = len(lineas) // 2
    return " ".join(lineas[:corte]) + "\n\n" + " ".join(lineas[corte:])
