/* rdv-window-copy.c: a timeline, or an example of one, as a file of one's own. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-data-writer.h"
#include "rdv-timeline-page.h"
#include "rdv-whole-file.h"

#define SUFFIX  ".timeline.json"
#define EXAMPLE "/rendezvous/ui/example.timeline.json"

static void
say_saved (RdvWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *uri = g_file_get_uri (file);
  /* TRANSLATORS: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("The copy was saved as “%s”."), name);

  rdv_banner_say (self->banner, text);
  rdv_banner_add_button (self->banner, _ ("Open"), "win.open-uri", g_variant_new_string (uri));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdvWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rdv_data_writer_write_finish (result, NULL, &error);

  if (bytes == NULL)
    rdv_banner_say_error (self->banner, error->message);
  else if (self->copy_file != NULL)
    say_saved (self, self->copy_file);
  g_clear_object (&self->copy_file);
}

/* The whole of what is known today, whatever day is shown. */
static void
write_copy (RdvWindow *self, GFile *file)
{
  RdvDataRequest request = {
    .document = self->whole,
    .format = RDV_DATA_NATIVE,
    .now = rdv_clock_get_now (self->clock),
  };

  g_set_object (&self->copy_file, file);
  rdv_data_writer_write_async (&request, file, NULL, on_written, g_object_ref (self));
}

static void
write_example (RdvWindow *self, GFile *file)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (EXAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;

  if (rdv_whole_file_write (file, bytes, NULL, &error))
    rdv_window_open_file (self, file);
  else
    rdv_banner_say_error (self->banner, error->message);
}

static void
on_response (RdvWindow *self, int response, GtkNativeDialog *dialog)
{
  void (*write) (RdvWindow *, GFile *) = g_object_get_data (G_OBJECT (dialog), "write");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (file != NULL)
        write (self, file);
    }
  g_clear_object (&self->chooser);
}

static void
ask_where (RdvWindow *self, const char *title, const char *name, void (*write) (RdvWindow *, GFile *))
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_object_set_data (G_OBJECT (self->chooser), "write", write);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_response), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
rdv_window_save_copy (RdvWindow *self)
{
  g_autofree char *name = g_strconcat (rdv_timeline_page_get_title (self->document), SUFFIX, NULL);

  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  ask_where (self, _ ("Save a Copy"), name, write_copy);
}

void
rdv_window_save_example (RdvWindow *self)
{
  /* TRANSLATORS: name of a file, without its ending */
  g_autofree char *name = g_strconcat (_ ("My timeline"), SUFFIX, NULL);

  ask_where (self, _ ("Save an Example to Start From"), name, write_example);
}
