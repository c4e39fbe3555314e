/* rdv-window-pane.c: what the detail pane wants of the window. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-file-name.h"

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
  g_signal_connect_object (self->pane, "notify::highlight", G_CALLBACK (on_highlight_changed), self,
                           G_CONNECT_SWAPPED);
}

/* A folder that somebody gave access to is that of the file until another one is opened. */
void
rdv_window_update_folder (RdvWindow *self)
{
  GFile *file = self->loader != NULL ? rdv_loader_get_file (self->loader) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (self->given_folder != NULL && (file == NULL || !g_file_equal (file, self->given_for)))
    {
      g_clear_object (&self->given_folder);
      g_clear_object (&self->given_for);
    }
  if (self->given_folder != NULL)
    rdv_detail_pane_set_folder (self->pane, self->given_folder, RDV_FOLDER_GIVEN);
  else
    rdv_detail_pane_set_folder (self->pane, folder,
                                file != NULL && rdv_file_name_is_lone (file) ? RDV_FOLDER_CLOSED
                                                                             : RDV_FOLDER_OPEN);
}

static void
on_folder_chosen (RdvWindow *self, int response)
{
  GFile *file = self->loader != NULL ? rdv_loader_get_file (self->loader) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      g_clear_object (&self->given_folder);
      self->given_folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      g_set_object (&self->given_for, file);
      rdv_window_update_folder (self);
    }
  g_clear_object (&self->chooser);
}

void
rdv_window_choose_folder (RdvWindow *self)
{
  if (self->chooser != NULL)
    return;
  self->chooser =
      gtk_file_chooser_native_new (_ ("Choose the Folder of This Timeline"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Give Access"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_folder_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
