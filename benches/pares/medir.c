/* Runs a command N times and prints the medians: wall and CPU microseconds, and the highest resident set in KiB.
 * C, so that what the child inherits before exec is smaller than anything measured.  medir N COMMAND ARG... */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int crescente(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    int n = argc > 2 ? atoi(argv[1]) : 0, rc = 0;
    if (n < 1) return 2;
    double *parede = malloc(n * sizeof *parede), *cpu = malloc(n * sizeof *cpu);
    long pico = 0;
    for (int i = 0; i < n; i++) {
        struct timespec a, b;
        struct rusage r;
        int estado;
        clock_gettime(CLOCK_MONOTONIC, &a);
        pid_t p = fork();
        if (p == 0) {
            int nada = open("/dev/null", O_WRONLY);
            dup2(nada, 1);
            execvp(argv[2], argv + 2);
            perror(argv[2]);
            _exit(127);
        }
        wait4(p, &estado, 0, &r);
        clock_gettime(CLOCK_MONOTONIC, &b);
        parede[i] = (b.tv_sec - a.tv_sec) * 1e6 + (b.tv_nsec - a.tv_nsec) / 1e3;
        cpu[i] = (r.ru_utime.tv_sec + r.ru_stime.tv_sec) * 1e6 + r.ru_utime.tv_usec + r.ru_stime.tv_usec;
        if (r.ru_maxrss > pico) pico = r.ru_maxrss;
        rc = WIFEXITED(estado) ? WEXITSTATUS(estado) : 128;
    }
    qsort(parede, n, sizeof *parede, crescente);
    qsort(cpu, n, sizeof *cpu, crescente);
    printf("%.0f %.0f %.0f %ld %d\n", parede[n / 2], parede[0], cpu[n / 2], pico, rc);
    return 0;
}
