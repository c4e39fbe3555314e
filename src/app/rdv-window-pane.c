/* rdv-window-pane.c: what the detail pane wants of the window. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-sandbox.h"

static void
on_highlight_changed (RdvWindow *self)
{
  guint32 subject = rdv_detail_pane_get_highlighted (self->pane);
  const guint32 *events = NULL;
  guint n = 0;

  if (subject != RDV_NONE)
    events = rdv_document_get_subject_events (self->document, subject, &n);
  rdv_canvas_light_events (self->canvas, events, n);
  if (n == 0)
    return;
  rdv_window_set_list (self, FALSE);
  if (rdv_split_view_get_narrow (self->split))
    rdv_split_view_set_open (self->split, FALSE);
  rdv_canvas_frame_events (self->canvas, events, n);
}

void
rdv_window_init_pane (RdvWindow *self)
{
  g_signal_connect_object (self->pane, "notify::highlight", G_CALLBACK (on_highlight_changed), self, G_CONNECT_SWAPPED);
}

void
rdv_window_update_folder (RdvWindow *self)
{
  GFile *file = self->loader != NULL ? rdv_loader_get_file (self->loader) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  rdv_detail_pane_set_folder (self->pane, folder, file != NULL && rdv_sandbox_is_lone_file (file));
}

static void
on_folder_chosen (RdvWindow *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      if (folder != NULL)
        rdv_detail_pane_set_folder (self->pane, folder, FALSE);
    }
  g_clear_object (&self->chooser);
}

void
rdv_window_choose_folder (RdvWindow *self)
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Choose the Folder of This Timeline"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Give Access"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_folder_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
