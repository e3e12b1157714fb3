// Android, not tested: the artifact as an AAR. cargo-ndk first puts the libraries into jniLibs:
//   cargo ndk -t arm64-v8a -t armeabi-v7a -t x86_64 -o jniLibs build --profile wheel -p conecta-ffi
// with RUSTFLAGS="-Clink-arg=-Wl,-z,max-page-size=16384", as Android 15 asks for.
plugins {
    id("com.android.library") version "8.13.0"
    kotlin("android") version "2.4.20"
}

android {
    namespace = "io.conecta"
    compileSdk = 36
    defaultConfig {
        minSdk = 26 // java.time
        consumerProguardFiles("proguard.pro")
    }
    sourceSets["main"].kotlin.srcDirs("src/main/kotlin")
    sourceSets["main"].jniLibs.srcDirs("jniLibs")
}

dependencies {
    implementation("net.java.dev.jna:jna:5.18.1@aar")
}
