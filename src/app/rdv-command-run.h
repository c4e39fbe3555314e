/* rdv-command-run.h: long work of a command, which can be interrupted. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdvCommandRun:
 *
 * Waits for asynchronous work. When the person (Ctrl+C) or the system wants the program to end, the work is cancelled, so that it can put away
 * what it has begun. Says on a terminal how far it is.
 */
typedef struct _RdvCommandRun RdvCommandRun;

RdvCommandRun *rdv_command_run_new (void);
void rdv_command_run_free (RdvCommandRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvCommandRun, rdv_command_run_free)

GCancellable *rdv_command_run_get_cancellable (RdvCommandRun *self);
/* The callback of the work, with @self as its data. */
void rdv_command_run_done (GObject *source, GAsyncResult *result, gpointer self);
/* What progress is told to, with @self as its data. */
void rdv_command_run_progress (double fraction, gpointer self);
/* What the work is called where its progress is told; NULL: it is not told. */
void rdv_command_run_set_name (RdvCommandRun *self, const char *name);
/* Until rdv_command_run_done() was called. (transfer full) */
GAsyncResult *rdv_command_run_wait (RdvCommandRun *self);
/* Ends the program by the signal that interrupted the work, if one did, as whoever started it expects. */
void rdv_command_run_pass_on_signal (RdvCommandRun *self);

G_END_DECLS
