"""Given names and surnames common in northern Mexico; a person is a random draw of them, nobody in particular."""

#: Given names by sex and by the years in which they were in use: born before 1975, 1975 to 1992, and later.
NOMBRES: dict[str, tuple[tuple[str, ...], ...]] = {
    "mujer": (
        (
            "Amparo", "Angélica", "Aurora", "Bertha", "Blanca", "Carmen", "Catalina", "Consuelo", "Delfina", "Elvira",
            "Esperanza", "Estela", "Eva", "Graciela", "Guadalupe", "Herlinda", "Hermelinda", "Hortensia", "Irma",
            "Josefina", "Juana", "Leticia", "Lidia", "Margarita", "Martha", "Mercedes", "Norma", "Ofelia", "Patricia",
            "Raquel", "Refugio", "Rosalba", "Rosaura", "Silvia", "Socorro", "Teresa", "Yolanda",
        ),
        (
            "Adriana", "Alejandra", "Araceli", "Brenda", "Claudia", "Cristina", "Cynthia", "Diana", "Edith", "Elizabeth",
            "Érika", "Fabiola", "Gabriela", "Guadalupe", "Ivonne", "Jazmín", "Karina", "Lilia", "Liliana", "Lorena",
            "Maricela", "Maricruz", "Marisol", "Maribel", "Mayra", "Miriam", "Mónica", "Nancy", "Nereida", "Perla",
            "Rocío", "Sandra", "Susana", "Verónica", "Viridiana", "Yadira",
        ),
        (
            "Abigail", "Alondra", "Ana", "Andrea", "Brisa", "Camila", "Carolina", "Citlali", "Daniela", "Dulce",
            "Estefanía", "Fernanda", "Frida", "Itzayana", "Itzel", "Jimena", "Karla", "Lizbeth", "Lucía", "Mariana",
            "Melissa", "Natalia", "Nayeli", "Paola", "Paulina", "Regina", "Sofía", "Valeria", "Ximena", "Yaretzi",
        ),
    ),
    "hombre": (
        (
            "Abundio", "Alfredo", "Antonio", "Arnulfo", "Arturo", "Baltazar", "Benito", "Casimiro", "Crescencio",
            "Eduardo", "Enrique", "Ernesto", "Eusebio", "Ezequiel", "Fermín", "Fidel", "Francisco", "Gilberto",
            "Guillermo", "Héctor", "Ignacio", "Jesús", "José", "Juan", "Leonel", "Librado", "Manuel", "Nicanor",
            "Octavio", "Rafael", "Ramón", "Raúl", "Rodolfo", "Rogelio", "Rubén", "Salvador", "Tomás", "Vicente",
        ),
        (
            "Adán", "Adrián", "Alejandro", "Armando", "Carlos", "César", "Cristian", "David", "Édgar", "Erick", "Fabián",
            "Fernando", "Gerardo", "Hugo", "Israel", "Iván", "Jaime", "Javier", "Joel", "Jorge", "Julio", "Luis",
            "Marco", "Mario", "Martín", "Mauricio", "Miguel", "Noé", "Omar", "Óscar", "Pedro", "Ricardo", "Roberto",
            "Saúl", "Sergio", "Víctor",
        ),
        (
            "Alan", "Alexis", "Ángel", "Axel", "Brandon", "Bruno", "Daniel", "Diego", "Eduardo", "Emiliano", "Emmanuel",
            "Gael", "Irving", "Isaac", "Jonathan", "José", "Josué", "Juan", "Kevin", "Leonardo", "Luis", "Mateo",
            "Misael", "Néstor", "Rodrigo", "Santiago", "Sebastián", "Ulises", "Uriel", "Yahir",
        ),
    ),
}  # fmt: skip

#: Names that every generation uses, as a second given name.
SEGUNDOS = {
    "mujer": (
        "Alejandra", "Beatriz", "Cecilia", "Concepción", "del Carmen", "del Rosario", "Elena", "Eugenia", "Guadalupe",
        "Isabel", "Josefina", "Leticia", "Lucero", "Magdalena", "Matilde", "Patricia", "Trinidad", "Victoria",
    ),
    "hombre": (
        "Alberto", "Alfonso", "Andrés", "Ángel", "Antonio", "Arturo", "de Jesús", "Eduardo", "Enrique", "Ernesto",
        "Guadalupe", "Humberto", "Ismael", "Joaquín", "Manuel", "Rafael", "Ramón", "Simón",
    ),
}  # fmt: skip

APELLIDOS = (
    "Acosta", "Aguilera", "Alanís", "Almonte", "Alvarado", "Amaya", "Antuna", "Aragón", "Arámbula", "Arce", "Arellano",
    "Arreola", "Arriaga", "Arzola", "Ávalos", "Ávila", "Ayala", "Barraza", "Barrios", "Batres", "Berumen", "Betancourt",
    "Blanco", "Bonilla", "Burciaga", "Calzada", "Camacho", "Campos", "Canales", "Carrasco", "Carrete", "Castañeda",
    "Castrellón", "Ceniceros", "Chairez", "Chávez", "Cisneros", "Contreras", "Córdova", "Coronado", "Corral", "Delgado",
    "Díaz", "Duarte", "Enríquez", "Escárzaga", "Escobedo", "Esparza", "Espino", "Estrada", "Favela", "Fierro",
    "Flores", "Fuentes", "Galindo", "Gallegos", "Gamboa", "Gamero", "Gándara", "García", "Gómez", "González",
    "Guerrero", "Gurrola", "Gutiérrez", "Hernández", "Herrera", "Holguín", "Ibarrola", "Jáquez", "Jiménez", "Juárez",
    "Lares", "Lerma", "Leyva", "Lozano", "Luna", "Macías", "Madrid", "Maldonado", "Marrufo", "Martínez", "Mascorro",
    "Medrano", "Mejorado", "Meraz", "Mijares", "Molina", "Montelongo", "Montes", "Morales", "Moreno", "Muñoz", "Nájera",
    "Navarrete", "Nevárez", "Núñez", "Olguín", "Olvera", "Ontiveros", "Orona", "Orozco", "Ortega", "Ortiz", "Pacheco",
    "Parra", "Pérez", "Pineda", "Pulido", "Quiñones", "Quiroga", "Ramírez", "Rentería", "Reyes", "Reza", "Ríos",
    "Rivas", "Rocha", "Rodarte", "Rodríguez", "Rojas", "Rosales", "Ruelas", "Ruiz", "Saldaña", "Salas", "Salazar",
    "Sánchez", "Sandoval", "Santillán", "Sarmiento", "Segovia", "Serrano", "Sifuentes", "Simental", "Solís", "Soto",
    "Tinoco", "Torres", "Treviño", "Unzueta", "Valadez", "Valdez", "Valenzuela", "Vargas", "Vázquez", "Velázquez",
    "Villa", "Villalobos", "Villarreal", "Yáñez", "Zaldívar", "Zamora", "Zavala", "Zúñiga",
)  # fmt: skip

#: What people call them, by first given name.
SOBRENOMBRES = {
    "Alejandra": "Ale", "Antonio": "Toño", "Araceli": "Chely", "Consuelo": "Chelo", "Daniela": "Dani",
    "Eduardo": "Lalo", "Enrique": "Quique", "Fernanda": "Fer", "Francisco": "Paco",
    "Gabriela": "Gaby", "Gerardo": "Yayo", "Graciela": "Chela", "Guadalupe": "Lupita", "Guillermo": "Memo",
    "Ignacio": "Nacho", "Jesús": "Chuy", "José": "Pepe", "Josefina": "Pina", "Leticia": "Lety", "Luis": "Güicho",
    "Manuel": "Meño", "Margarita": "Mago", "Maricela": "Mary", "Martha": "Marthita", "Mercedes": "Meche",
    "Patricia": "Paty", "Rafael": "Rafa", "Ramón": "Moncho", "Refugio": "Cuca", "Roberto": "Beto",
    "Rosalba": "Rosy", "Salvador": "Chava", "Sergio": "Checo", "Silvia": "Chivis", "Teresa": "Tere", "Verónica": "Vero",
    "Vicente": "Chente", "Yolanda": "Yoli",
}  # fmt: skip
