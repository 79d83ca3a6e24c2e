"""The colours and emblems of actors as one stylesheet: they reach the page as classes, never as inline style."""

from candidaturas.publico.marco import ColorDeActor, Marco


def hoja(marco: Marco) -> str:
    """One rule per actor and process; the current process also without its scope, for pages about none."""
    reglas = [_regla("", color) for color in marco.colores.get(marco.vigente.clave, ())] if marco.vigente else []
    for clave, colores in marco.colores.items():
        reglas += [_regla(f'[data-proceso="{clave}"] ', color) for color in colores]
    return "@layer tema{" + "".join(reglas) + "}"


def _regla(ambito: str, color: ColorDeActor) -> str:
    dibujo = f';--emblema:url("{color.emblema}");--siglas:transparent' if color.emblema else ""
    return f"{ambito}.actor-color--{color.clave}{{--actor:{color.fondo};--actor-texto:{color.texto}{dibujo}}}"
