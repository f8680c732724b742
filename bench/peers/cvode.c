/* CVODE (SUNDIALS) on the problem of fibril.bench.Problem: BDF, dense, with the analytic Jacobian that the healing equations
 * themselves wrote (healing.h).
 *
 *   cvode PEOPLE REPEATS RTOL RESTARTS      RESTARTS: legs (start anew at every output too) or sessions
 *
 * Prints CPU microseconds per person for every repeat, steps per person, and the collagen of every person on the five days. */
#include "healing.h"
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sundials/sundials_types.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>

#define MOST_PEOPLE 4096
#define LEGS 6
#define SESSIONS 4
#define OUTPUTS 5

static const double BEGIN[LEGS + 1] = {0, 30, 60, 90, 150, 180, 365};
/* which output a leg ends at; day 60 is not asked for */
static const int OUTPUT[LEGS] = {0, -1, 1, 2, 3, 4};

static double parameters[MOST_PEOPLE][HEALING_PARAMETERS];
static double collagen[MOST_PEOPLE][OUTPUTS];

static int rates(realtype t, N_Vector y, N_Vector dydt, void *coef) {
  (void)t;
  healing_rates(coef, N_VGetArrayPointer(y), N_VGetArrayPointer(dydt));
  return 0;
}

static int jacobian(realtype t, N_Vector y, N_Vector f, SUNMatrix j, void *coef, N_Vector a, N_Vector b, N_Vector c) {
  (void)t, (void)f, (void)a, (void)b, (void)c;
  healing_jacobian(coef, N_VGetArrayPointer(y), SUNDenseMatrix_Data(j));
  return 0;
}

static double cpu_microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e6 + now.tv_nsec * 1e-3;
}

static void must(int flag, const char *what) {
  if (flag < 0) {
    fprintf(stderr, "cvode: %s failed with %d\n", what, flag);
    exit(1);
  }
}

static int read_people(const char *path, double dose[2]) {
  FILE *file = fopen(path, "r");
  if (file == NULL || fscanf(file, "%lf %lf", &dose[0], &dose[1]) != 2) {
    fprintf(stderr, "cvode: cannot read %s\n", path);
    exit(1);
  }
  int people = 0;
  while (people < MOST_PEOPLE) {
    int n = 0;
    while (n < HEALING_PARAMETERS && fscanf(file, "%lf", &parameters[people][n]) == 1) n++;
    if (n < HEALING_PARAMETERS) break;
    people++;
  }
  fclose(file);
  return people;
}

static long heal(void *solver, N_Vector y, int person, const double dose[2], int restart_everywhere) {
  static double coef[HEALING_COEFFICIENTS];
  double *state = N_VGetArrayPointer(y);
  long steps = 0;
  healing_coefficients(parameters[person], coef);
  memset(state, 0, HEALING_STATES * sizeof(double));
  must(CVodeSetUserData(solver, coef), "user data");
  for (int leg = 0; leg < LEGS; leg++) {
    int anew = leg < SESSIONS || restart_everywhere;
    int next_anew = leg + 1 < SESSIONS || restart_everywhere;
    if (leg < SESSIONS) healing_jump(coef, dose[0], dose[1], state);
    if (anew) must(CVodeReInit(solver, BEGIN[leg], y), "restart");
    must(CVodeSetStopTime(solver, next_anew ? BEGIN[leg + 1] : BEGIN[LEGS]), "stop time");
    double t = BEGIN[leg];
    must(CVode(solver, BEGIN[leg + 1], y, &t, CV_NORMAL), "step");
    if (next_anew || leg + 1 == LEGS) {
      long more = 0;
      CVodeGetNumSteps(solver, &more);
      steps += more;
    }
    if (OUTPUT[leg] >= 0) {
      collagen[person][OUTPUT[leg]] = 1 + state[HEALING_C3] + state[HEALING_C1] + state[HEALING_Cm];
    }
  }
  return steps;
}

int main(int argc, char **argv) {
  if (argc != 5) {
    fprintf(stderr, "usage: cvode PEOPLE REPEATS RTOL legs|sessions\n");
    return 2;
  }
  double dose[2];
  int people = read_people(argv[1], dose);
  int repeats = atoi(argv[2]);
  int runs = repeats > 0 ? repeats : 1; /* 0 asks for the results alone */
  double rtol = atof(argv[3]);
  int restart_everywhere = strcmp(argv[4], "legs") == 0;

  SUNContext context;
  must(SUNContext_Create(NULL, &context), "context");
  N_Vector y = N_VNew_Serial(HEALING_STATES, context);
  memset(N_VGetArrayPointer(y), 0, HEALING_STATES * sizeof(double));
  SUNMatrix matrix = SUNDenseMatrix(HEALING_STATES, HEALING_STATES, context);
  SUNLinearSolver linear = SUNLinSol_Dense(y, matrix, context);
  void *solver = CVodeCreate(CV_BDF, context);
  must(CVodeInit(solver, rates, 0, y), "init");
  must(CVodeSStolerances(solver, rtol, rtol / 100), "tolerances");
  must(CVodeSetLinearSolver(solver, linear, matrix), "linear solver");
  must(CVodeSetJacFn(solver, jacobian), "Jacobian");
  must(CVodeSetMaxNumSteps(solver, 1000000), "step limit");

  long steps = 0;
  for (int repeat = 0; repeat < runs; repeat++) {
    double before = cpu_microseconds();
    steps = 0;
    for (int person = 0; person < people; person++) steps += heal(solver, y, person, dose, restart_everywhere);
    printf("repeat %.4f\n", (cpu_microseconds() - before) / people);
  }
  printf("steps %.1f\n", (double)steps / people);
  for (int person = 0; person < people; person++) {
    printf("collagen");
    for (int n = 0; n < OUTPUTS; n++) printf(" %.17g", collagen[person][n]);
    printf("\n");
  }
  return 0;
}
