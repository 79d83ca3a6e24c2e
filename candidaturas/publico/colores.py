"""The colours and emblems of actors as one stylesheet: they reach the page as classes, never as inline style."""

from candidaturas.publico.marco import ColorDeActor, Marco


def hoja(marco: Marco) -> str:
    """One rule per actor and process; the current process also without its scope, for pages about none."""
    reglas = [_regla("", color) for color in marco.colores.get(marco.vigente.clave, ())] if marco.vigente else []
    for clave, colores in marco.colores.items():
        reglas += [_regla(f'[data-proceso="{clave}"] ', color) for color in colores]
    return "@layer tema{" + "".join(reglas) + "}"


#: Emblems are drawn for paper: on a white plate they look the same on the light scheme and on the dark one.
_PLACA = ";--siglas:transparent;--placa:#fff;--filo:var(--linea)"


def _regla(ambito: str, color: ColorDeActor) -> str:
    dibujo = f';--emblema:url("{color.emblema}"){_PLACA}' if color.emblema else ""
    return f"{ambito}.actor-color--{color.clave}{{--actor:{color.fondo};--actor-texto:{color.texto}{dibujo}}}"
