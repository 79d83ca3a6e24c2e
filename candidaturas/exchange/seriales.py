"""Dates that lost their format: the number of days by which a spreadsheet keeps them.

The number alone is written where a column was formatted as a number or saved again by another program.
"""

import datetime as dt
import re

#: Five figures, from 1927 to 2173; with fewer, a year would be taken for a date.
_SERIAL = re.compile(r"([1-9]\d{4})(?:\.\d+)?|([1-9]\d),(\d{3})")
_DESDE_1900, _DESDE_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)


def fecha_del_serial(texto: str, *, desde_1904: bool) -> dt.date | None:
    """The date that a number is in a spreadsheet, whose days are counted from 1900 or from 1904; None when it is no such number."""
    hallado = _SERIAL.fullmatch(texto.strip())
    if hallado is None:
        return None
    dias = int(hallado[1] or hallado[2] + hallado[3])
    return (_DESDE_1904 if desde_1904 else _DESDE_1900) + dt.timedelta(days=dias)
