package io.conecta

import com.google.gson.JsonArray
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.nio.file.Files
import java.nio.file.Path

/** The repository, where the vectors and the example messages are. */
internal val raiz: Path = Path.of(System.getProperty("conecta.raiz"))

/** The bytes of a file of the repository. */
internal fun arquivo(nome: String): ByteArray = Files.readAllBytes(raiz.resolve(nome))

/** The cases of one operation. */
internal fun vetores(operacao: String): List<JsonObject> {
    val texto = Files.readString(raiz.resolve("tests/vectors/$operacao.json"))
    val casos: JsonArray = JsonParser.parseString(texto).asJsonObject.getAsJsonArray("casos")
    check(!casos.isEmpty) { "no vectors for $operacao" }
    return casos.map { it.asJsonObject }
}

internal fun JsonObject.texto(campo: String): String? = get(campo)?.takeUnless { it.isJsonNull }?.asString

internal fun JsonObject.textos(campo: String): List<String> = getAsJsonArray(campo).map { it.asString }
