"""In English too, a day is written as in Mexico: whoever changes the language does not change what 04/05 means."""

SHORT_DATE_FORMAT = "d/m/Y"
DATE_INPUT_FORMATS = ["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"]
#: With the whole year: of «02/06/20» nobody knows whether it was finished.
DATETIME_INPUT_FORMATS = [f"{fecha} {hora}" for fecha in DATE_INPUT_FORMATS for hora in ("%H:%M", "%H:%M:%S")]
