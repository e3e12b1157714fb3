#![no_main]

libfuzzer_sys::fuzz_target!(|dados: &[u8]| conecta_core::internal::sem_panico(dados));
