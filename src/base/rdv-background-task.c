/* rdv-background-task.c: see rdv-background-task.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-background-task.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

/* The main thread gets some ten times the time of a thread that is so much nicer, where both want a processor. */
#define NICER 10
/* The most there is. */
#define NICEST 19

typedef struct
{
  GTask *task;
  GTaskThreadFunc func;
} Run;

static void
give_way (void)
{
#ifdef __linux__
  /* On Linux alone this is a matter of the thread; elsewhere the whole program would slow down. It is not refused. */
  setpriority (PRIO_PROCESS, 0, MIN (getpriority (PRIO_PROCESS, 0) + NICER, NICEST));
#endif
}

typedef struct
{
  gpointer data;
  GDestroyNotify release;
} Release;

static gpointer
run (gpointer data)
{
  Run *self = data;

  give_way ();
  self->func (self->task, g_task_get_source_object (self->task), g_task_get_task_data (self->task),
              g_task_get_cancellable (self->task));
  g_object_unref (self->task);
  g_free (self);
  return NULL;
}

void
rdv_background_task_run (GTask *task, GTaskThreadFunc func)
{
  Run *self;

  g_return_if_fail (G_IS_TASK (task));

  self = g_new (Run, 1);
  self->task = g_object_ref (task);
  self->func = func;
  g_thread_unref (g_thread_new ("background", run, self));
}

static gpointer
run_release (gpointer data)
{
  Release *self = data;

  give_way ();
  self->release (self->data);
  g_free (self);
  return NULL;
}

void
rdv_background_task_release (gpointer data, GDestroyNotify release)
{
  Release *self;

  g_return_if_fail (data != NULL && release != NULL);

  self = g_new (Release, 1);
  self->data = data;
  self->release = release;
  g_thread_unref (g_thread_new ("release", run_release, self));
}
