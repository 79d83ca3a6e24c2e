"""Public contact of people who do not exist: reserved domains, numbers that ring nowhere."""

import random
import unicodedata

from home.demo.personas.persona import Persona

_RED_BASE = {
    "facebook": "https://www.facebook.com/demo.{alias}",
    "x": "https://x.com/demo_{alias}",
    "instagram": "https://www.instagram.com/demo.{alias}/",
    "youtube": "https://www.youtube.com/@demo-{alias}",
    "tiktok": "https://www.tiktok.com/@demo.{alias}",
}
#: Letters of the handle: X admits fifteen with its «demo_».
_LARGO = {"x": 10}
_CALLES = (
    "Calle Cedro",
    "Calle Mezquite",
    "Avenida del Huizache",
    "Calle Sauce",
    "Privada Nogal",
    "Calle Encino",
    "Avenida Alamedas",
)


def alias(persona: Persona) -> str:
    """A handle in ASCII from first name and surname, ended by the seat so that no two coincide."""
    crudo = f"{persona.nombres.split()[0]}{persona.primer_apellido}".lower()
    plano = unicodedata.normalize("NFKD", crudo).encode("ascii", "ignore").decode()
    return "".join(c for c in plano if c.isalnum()) + persona.clave.replace("-", "")[:6]


def redes(azar: random.Random, persona: Persona) -> tuple[tuple[str, str], ...]:
    """From none to four networks."""
    cuantas = azar.choice((0, 1, 2, 2, 3, 4))
    orden = [red for red in _RED_BASE if red in set(azar.sample(list(_RED_BASE), cuantas))]
    return tuple((red, _RED_BASE[red].format(alias=alias(persona)[-_LARGO.get(red, 20) :])) for red in orden)


def contactos(azar: random.Random, persona: Persona) -> tuple[tuple[str, str], ...]:
    """At least one public contact, the e-mail; often a telephone, sometimes a page or a campaign house."""
    nombre = alias(persona)
    medios = [("correo", f"{nombre}@example.org")]
    if azar.random() < 0.65:
        medios.append(("telefono", f"618000{azar.randrange(100):04d}"))
    if azar.random() < 0.4:
        medios.insert(0, ("pagina_web", f"https://{nombre}.example.org/"))
    if azar.random() < 0.3:
        medios.append(
            ("casa_de_campania", f"{azar.choice(_CALLES)} {azar.randint(100, 980)} (domicilio ficticio), Durango")
        )
    return tuple(medios)
