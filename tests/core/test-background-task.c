/* test-background-task.c: long work is done, and gives way. SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/resource.h>

#include "rdv-background-task.h"

typedef struct
{
  GThread *worked_in, *ended_in;
  int niceness;
  gboolean was_cancelled;
  GError *error;
  char *result;
} Work;

static void
do_work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  work->worked_in = g_thread_self ();
  work->niceness = getpriority (PRIO_PROCESS, 0);
  work->was_cancelled = g_cancellable_is_cancelled (cancellable);
  g_task_return_pointer (task, g_strdup ("done"), g_free);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;

  work->ended_in = g_thread_self ();
  work->result = g_task_propagate_pointer (G_TASK (result), &work->error);
}

static void
run (Work *work, GCancellable *cancellable)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, on_done, work);

  g_task_set_task_data (task, work, NULL);
  rdv_background_task_run (task, do_work);
  while (work->ended_in == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_result (void)
{
  Work work = { NULL };
  int own = getpriority (PRIO_PROCESS, 0);

  run (&work, NULL);
  g_assert_no_error (work.error);
  g_assert_cmpstr (work.result, ==, "done");
  g_assert_true (work.worked_in != g_thread_self ());
  g_assert_true (work.ended_in == g_thread_self ());
#ifdef __linux__
  /* 19 is the most there is. */
  g_assert_cmpint (work.niceness, >, MIN (own, 18));
#endif
  /* Nobody else has to give way. */
  g_assert_cmpint (getpriority (PRIO_PROCESS, 0), ==, own);
  g_free (work.result);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Work work = { NULL };

  g_cancellable_cancel (cancellable);
  run (&work, cancellable);
  g_assert_true (work.was_cancelled);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (work.result);
  g_error_free (work.error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/background-task/result", test_result);
  g_test_add_func ("/background-task/cancelled", test_cancelled);
  return g_test_run ();
}
