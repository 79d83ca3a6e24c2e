"""Trades of the fictitious people: what they studied, where they work and what they know. Every text starts from one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Oficio:
    """A trade, in both genders, with the studies and the ground it gives to a life story."""

    clave: str
    ella: str
    el: str
    carrera: str
    """Degree of who studied it; empty for trades learnt by working."""
    ramo: str
    """Field, as in «en el ramo de …»."""
    lugares: tuple[str, ...]
    tareas: tuple[str, ...]
    """What the person did, in the infinitive."""
    cursos: tuple[str, ...]
    temas: tuple[str, ...]
    """Themes of proposals that the trade leads to."""
    distritos: frozenset[int] = frozenset()
    """Districts where the trade is at home; empty: everywhere."""


_CIUDADES = frozenset({1, 2, 3, 4, 5, 6, 10, 11, 12, 13})
_CAMPO = frozenset({6, 7, 8, 9, 10, 12, 13, 14, 15})
_SIERRA = frozenset({4, 7, 15})


OFICIOS = (
    Oficio(
        "docencia", "maestra de primaria", "maestro de primaria", "Educación Primaria", "la educación básica",
        ("una escuela multigrado", "una primaria de doble turno", "una telesecundaria"),
        ("enseñar a leer a grupos de tres grados a la vez", "organizar el comité de madres y padres", "abrir la biblioteca de aula por las tardes", "coordinar el consejo técnico de la zona"),
        ("Diplomado en enseñanza multigrado", "Curso de inclusión educativa", "Taller de lectura y escritura en primaria"),
        ("educacion", "igualdad", "cultura"),
    ),
    Oficio(
        "enfermeria", "enfermera", "enfermero", "Enfermería", "la salud pública",
        ("un centro de salud rural", "un hospital general", "una unidad móvil"),
        ("cuidar el programa de vacunación", "atender partos y control prenatal", "levantar el registro de pacientes con diabetes", "capacitar a promotoras de salud"),
        ("Diplomado en salud comunitaria", "Curso de reanimación básica", "Curso de control prenatal"),
        ("salud", "igualdad", "agua"),
    ),
    Oficio(
        "medicina", "médica general", "médico general", "Medicina", "la medicina familiar",
        ("un consultorio de barrio", "una clínica rural", "un hospital integral"),
        ("dar consulta en comunidades sin médico", "coordinar jornadas de detección de hipertensión", "organizar el turno nocturno de urgencias", "formar a médicas y médicos pasantes"),
        ("Diplomado en salud mental comunitaria", "Curso de geriatría básica", "Curso de gestión hospitalaria"),
        ("salud", "agua", "vivienda"),
    ),
    Oficio(
        "agronomia", "ingeniera agrónoma", "ingeniero agrónomo", "Ingeniería Agronómica", "el campo",
        ("un distrito de riego", "una unión de productores de frijol", "un vivero forestal"),
        ("asesorar a ejidos en rotación de cultivos", "medir el agua que llega a cada parcela", "probar semillas resistentes a la sequía", "llevar la bitácora de lluvias"),
        ("Diplomado en riego tecnificado", "Curso de sanidad vegetal", "Curso de suelos y composta"),
        ("campo", "agua", "ambiente"),
        _CAMPO,
    ),
    Oficio(
        "ganaderia", "productora ganadera", "productor ganadero", "", "la ganadería",
        ("un rancho familiar", "una asociación ganadera local", "un ejido de la región"),
        ("sacar adelante el hato en años de sequía", "organizar la compra en común de forraje", "llevar el registro sanitario del ganado", "abrir un tianguis de quesos"),
        ("Curso de inseminación y sanidad animal", "Taller de administración del rancho", "Curso de forrajes"),
        ("campo", "agua", "empleo"),
        _CAMPO,
    ),
    Oficio(
        "abogacia", "abogada", "abogado", "Derecho", "la asesoría legal",
        ("un despacho propio", "una defensoría pública", "un centro de mediación"),
        ("defender pensiones alimenticias", "mediar pleitos entre vecinos", "regularizar escrituras de predios", "asesorar a ejidatarios en sucesiones"),
        ("Diplomado en derechos humanos", "Diplomado en derecho electoral", "Curso de mediación"),
        ("seguridad", "gobierno", "igualdad"),
    ),
    Oficio(
        "contaduria", "contadora pública", "contador público", "Contaduría Pública", "la contabilidad",
        ("un despacho contable", "una cooperativa de ahorro", "el área de auditoría de una empresa"),
        ("llevar las cuentas de negocios pequeños", "revisar obra pública como testigo social", "enseñar a facturar a comerciantes", "ordenar la cartera de una caja de ahorro"),
        ("Diplomado en contabilidad gubernamental", "Curso de presupuesto basado en resultados", "Curso de auditoría"),
        ("gobierno", "empleo", "vivienda"),
    ),
    Oficio(
        "civil", "ingeniera civil", "ingeniero civil", "Ingeniería Civil", "la construcción",
        ("una constructora regional", "el área de obras de un organismo de agua", "un laboratorio de materiales"),
        ("supervisar la rehabilitación de pozos", "diseñar drenajes pluviales", "revisar la calidad de carpetas asfálticas", "calcular techos para escuelas"),
        ("Diplomado en costos y presupuestos", "Curso de seguridad estructural", "Curso de hidráulica urbana"),
        ("agua", "vivienda", "transporte"),
    ),
    Oficio(
        "maquila", "operaria de maquila", "operario de maquila", "", "la industria maquiladora",
        ("una planta de arneses", "una planta de confección", "un parque industrial"),
        ("sacar a tiempo la producción del turno", "capacitar a quienes entraban nuevos", "representar al turno en la comisión de seguridad", "gestionar el transporte del turno de la noche"),
        ("Curso de seguridad e higiene", "Taller de derechos laborales", "Curso de control de calidad"),
        ("empleo", "transporte", "igualdad"),
        _CIUDADES,
    ),
    Oficio(
        "comercio", "comerciante", "comerciante", "", "el comercio",
        ("una papelería de barrio", "un puesto en el mercado municipal", "una ferretería familiar"),
        ("atender el mostrador y llevar las cuentas", "organizar la mesa de locatarios", "gestionar el alumbrado del mercado", "abrir crédito a cuadernos y útiles"),
        ("Curso de administración de micronegocios", "Taller de ventas en línea", "Curso de manejo de alimentos"),
        ("empleo", "seguridad", "gobierno"),
    ),
    Oficio(
        "trabajo_social", "trabajadora social", "trabajador social", "Trabajo Social", "la asistencia social",
        ("un centro comunitario", "un albergue", "una casa de día para personas mayores"),
        ("acompañar a familias en trámites", "organizar comedores comunitarios", "visitar a personas que viven solas", "levantar el padrón de personas cuidadoras"),
        ("Diplomado en desarrollo comunitario", "Curso de atención a víctimas", "Curso de cuidados en casa"),
        ("igualdad", "salud", "vivienda"),
    ),
    Oficio(
        "forestal", "técnica forestal", "técnico forestal", "Ingeniería Forestal", "el manejo del bosque",
        ("un ejido forestal de la sierra", "un aserradero comunitario", "una brigada contra incendios"),
        ("marcar el arbolado que puede aprovecharse", "dirigir una brigada contra incendios", "certificar la madera del ejido", "reforestar laderas quemadas"),
        ("Curso de combate de incendios forestales", "Diplomado en manejo forestal comunitario", "Curso de cartografía básica"),
        ("ambiente", "campo", "empleo"),
        _SIERRA,
    ),
    Oficio(
        "transporte", "operadora de transporte", "operador de transporte", "", "el transporte",
        ("una ruta urbana", "una línea de autobuses de la sierra", "una empresa de carga"),
        ("manejar la primera corrida del día", "negociar horarios con las escuelas", "enseñar manejo defensivo", "organizar el fondo de ahorro de la ruta"),
        ("Curso de manejo defensivo", "Taller de primeros auxilios", "Curso de trato a personas con discapacidad"),
        ("transporte", "seguridad", "empleo"),
    ),
    Oficio(
        "psicologia", "psicóloga", "psicólogo", "Psicología", "la salud mental",
        ("un centro de integración juvenil", "una secundaria técnica", "un consultorio comunitario"),
        ("atender a adolescentes en crisis", "formar grupos de apoyo para el duelo", "capacitar a docentes en prevención", "contestar una línea de ayuda por las noches"),
        ("Diplomado en prevención del suicidio", "Curso de terapia breve", "Diplomado en adicciones"),
        ("salud", "seguridad", "educacion"),
    ),
    Oficio(
        "sistemas", "ingeniera en sistemas", "ingeniero en sistemas", "Ingeniería en Sistemas Computacionales", "la tecnología",
        ("una empresa de programas de cómputo", "un bachillerato tecnológico", "un taller de reparación"),
        ("llevar internet por radio a comunidades", "enseñar programación los sábados", "poner en línea trámites que eran de ventanilla", "reparar equipos donados para escuelas"),
        ("Certificación en bases de datos", "Curso de datos abiertos", "Diplomado en seguridad informática"),
        ("gobierno", "educacion", "empleo"),
    ),
    Oficio(
        "arquitectura", "arquitecta", "arquitecto", "Arquitectura", "el desarrollo urbano",
        ("un taller de vivienda", "un colegio de profesionistas", "un programa de mejoramiento de barrios"),
        ("diseñar vivienda de adobe mejorado", "recuperar plazas con las y los vecinos", "asesorar la autoconstrucción", "catalogar casas antiguas del centro"),
        ("Diplomado en vivienda social", "Curso de accesibilidad universal", "Curso de conservación de patrimonio"),
        ("vivienda", "transporte", "cultura"),
    ),
    Oficio(
        "deporte", "entrenadora deportiva", "entrenador deportivo", "Educación Física", "el deporte",
        ("una liga de barrio", "un gimnasio municipal", "una escuela secundaria"),
        ("entrenar a niñas y niños en canchas de tierra", "organizar torneos sin cuota", "gestionar uniformes y arbitraje", "formar a entrenadoras jóvenes"),
        ("Certificación de entrenador deportivo", "Curso de nutrición básica", "Taller de prevención de adicciones en el deporte"),
        ("cultura", "salud", "seguridad"),
    ),
    Oficio(
        "artes", "promotora cultural", "promotor cultural", "Artes Visuales", "la promoción cultural",
        ("una casa de la cultura", "una radio comunitaria", "una compañía de teatro"),
        ("llevar cine a plazas de pueblos", "dirigir un taller de teatro para adolescentes", "grabar a las personas mayores que cuentan historias", "abrir un coro de barrio"),
        ("Diplomado en gestión cultural", "Taller de producción de radio", "Curso de mediación lectora"),
        ("cultura", "educacion", "ambiente"),
    ),
    Oficio(
        "electricidad", "técnica electricista", "técnico electricista", "", "las instalaciones eléctricas",
        ("un taller propio", "una cuadrilla de alumbrado", "un parque industrial"),
        ("cambiar luminarias en colonias sin luz", "instalar paneles solares en escuelas", "enseñar el oficio a aprendices", "revisar instalaciones de mercados"),
        ("Curso de energía solar fotovoltaica", "Certificación en instalaciones eléctricas", "Curso de trabajo en alturas"),
        ("ambiente", "seguridad", "empleo"),
    ),
    Oficio(
        "estudiante", "estudiante y voluntaria", "estudiante y voluntario", "Ciencias Políticas", "el trabajo voluntario",
        ("un grupo estudiantil", "un banco de alimentos", "una estación de radio universitaria"),
        ("organizar colectas tras las heladas", "dar asesorías gratuitas de matemáticas", "llevar brigadas a comunidades", "moderar debates entre estudiantes"),
        ("Curso de presupuesto participativo", "Taller de oratoria y debate", "Curso de datos para jóvenes"),
        ("educacion", "transporte", "gobierno"),
    ),
)  # fmt: skip
