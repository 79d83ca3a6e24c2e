"""In English too, a day is written as in Mexico: whoever changes the language does not change what 04/05 means."""

SHORT_DATE_FORMAT = "d/m/Y"
DATE_INPUT_FORMATS = ["%d/%m/%Y", "%Y-%m-%d"]
