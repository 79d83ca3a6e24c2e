"""Mexican usage: «2 de junio de 2024», «18:00», thousands with comma, decimals with point."""

DATE_FORMAT = r"j \d\e F \d\e Y"
DATETIME_FORMAT = r"j \d\e F \d\e Y, H:i"
TIME_FORMAT = "H:i"
SHORT_DATE_FORMAT = "d/m/Y"
DATE_INPUT_FORMATS = ["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"]
#: With the whole year: of «02/06/20» nobody knows whether it was finished.
DATETIME_INPUT_FORMATS = [f"{fecha} {hora}" for fecha in DATE_INPUT_FORMATS for hora in ("%H:%M", "%H:%M:%S")]
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
