/* rdv-export-dialog.c: see rdv-export-dialog.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "rdv-export-panel.h"
#include "rdv-export-preview.h"
#include "rdv-exporter.h"
#include "rdv-picture-content.h"
#include "rdv-print.h"
#include "rdv-timeline-page.h"
#include "rdv-tooltip.h"

#define PANEL_WIDTH 280

struct _RdvExportDialog
{
  GtkWindow parent_instance;
  RdvExportSource *source;
  RdvExportSource *translation; /* (nullable): the same in another language than the window's */
  char *language;               /* of the translation, or of the one that is being read; "": none */
  GCancellable *reading;        /* (nullable): of a translation */
  RdvExportPanel *panel;
  RdvExportPreview *preview;
  GtkWidget *words, *error, *progress, *cancel, *pages, *page_number;
  GSimpleActionGroup *actions;
  RdvExportOptions *options; /* NULL: what is chosen cannot be exported */
  GtkFileChooserNative *chooser;
  GCancellable *cancellable; /* NULL when nothing is being written */
};

G_DEFINE_FINAL_TYPE (RdvExportDialog, rdv_export_dialog, GTK_TYPE_WINDOW)

static void
set_enabled (RdvExportDialog *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
say_error (RdvExportDialog *self, const char *message)
{
  gtk_label_set_text (GTK_LABEL (self->error), message != NULL ? message : "");
  gtk_widget_set_visible (self->error, message != NULL);
}

/* What can be done now. */
static void
update (RdvExportDialog *self)
{
  gboolean is_busy = self->cancellable != NULL;
  gboolean is_possible = self->options != NULL && !is_busy && rdv_export_preview_get_error (self->preview) == NULL;
  guint page = rdv_export_preview_get_page (self->preview);
  guint n_pages = rdv_export_preview_get_n_pages (self->preview);
  g_autofree char *number = g_strdup_printf (_ ("%u of %u"), page + 1, n_pages);

  gtk_widget_set_visible (self->progress, is_busy);
  gtk_widget_set_visible (self->cancel, is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->panel), !is_busy);
  gtk_widget_set_visible (self->pages, n_pages > 1);
  gtk_label_set_text (GTK_LABEL (self->page_number), number);
  set_enabled (self, "save", is_possible);
  set_enabled (self, "copy", is_possible);
  set_enabled (self, "print", is_possible);
  set_enabled (self, "cancel", is_busy);
  set_enabled (self, "previous", page > 0);
  set_enabled (self, "next", page + 1 < n_pages);
}

static void
on_preview_changed (RdvExportDialog *self)
{
  g_autofree char *words = rdv_export_preview_dup_words (self->preview);
  const char *error = rdv_export_preview_get_error (self->preview);

  gtk_label_set_text (GTK_LABEL (self->words), error == NULL && words != NULL ? words : "");
  say_error (self, error);
  update (self);
}

/* The timeline in the language that is chosen. */
static RdvExportSource *
get_source (RdvExportDialog *self)
{
  return self->translation != NULL ? self->translation : self->source;
}

/* Shows what is chosen, or what is wrong with it. */
static void
show_choice (RdvExportDialog *self)
{
  g_autoptr (GError) error = NULL;

  self->options =
      rdv_export_choice_make_options (rdv_export_panel_get_choice (self->panel), get_source (self), &error);
  say_error (self, error != NULL ? error->message : NULL);
  if (self->options != NULL)
    rdv_export_preview_set_options (self->preview, get_source (self)->document, self->options);
  else
    rdv_export_preview_stop (self->preview);
}

static void
on_translated (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdvExportDialog) self = RDV_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdvExportSource) translation = rdv_export_source_translate_finish (result, &error);

  /* Another language was chosen meanwhile, or the dialog was closed. */
  if (self->panel == NULL || self->reading == NULL ||
      g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  if (translation != NULL)
    {
      self->translation = g_steal_pointer (&translation);
      show_choice (self);
    }
  else
    {
      say_error (self, error->message);
      /* To be tried again with the next change. */
      g_free (self->language);
      self->language = g_strdup ("");
    }
  update (self);
}

/* Reads the timeline in another language, where that is not done. */
static void
take_language (RdvExportDialog *self, const char *language)
{
  if (g_str_equal (language, self->language))
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  g_clear_pointer (&self->translation, rdv_export_source_unref);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (*language == '\0')
    return;
  self->reading = g_cancellable_new ();
  rdv_export_source_translate_async (self->source, language, self->reading, on_translated,
                                     g_object_ref (self));
}

static void
on_choice_changed (RdvExportDialog *self)
{
  const RdvExportChoice *choice = rdv_export_panel_get_choice (self->panel);

  g_clear_pointer (&self->options, rdv_export_options_free);
  take_language (self, choice->language);
  if (self->reading == NULL)
    show_choice (self);
  else
    rdv_export_preview_stop (self->preview);
  rdv_export_choice_save (choice);
  update (self);
}

static void
on_progress (double fraction, gpointer user_data)
{
  RdvExportDialog *self = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), fraction);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdvExportDialog) self = RDV_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = rdv_exporter_write_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->panel == NULL)
    return;
  update (self);
  if (files != NULL)
    {
      g_signal_emit_by_name (self, "saved", g_ptr_array_index (files, 0));
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_error (self, error->message);
}

static void
save (RdvExportDialog *self, GFile *file, RdvExportFormat format)
{
  g_autofree char *name = g_file_get_basename (file);
  RdvExportOptions options;

  if (self->options == NULL || self->cancellable != NULL)
    return;
  /* Who ends the name of a file differently wants that format. */
  options = *self->options;
  options.format = format;
  rdv_export_format_from_name (name, &options.format);
  self->cancellable = g_cancellable_new ();
  on_progress (0, self);
  say_error (self, NULL);
  update (self);
  rdv_exporter_write_async (get_source (self)->document, &options, file, self->cancellable, on_progress, self,
                            on_written, g_object_ref (self));
}

void
rdv_export_dialog_save_to (RdvExportDialog *self, GFile *file)
{
  g_return_if_fail (RDV_IS_EXPORT_DIALOG (self));

  if (self->options != NULL)
    save (self, file, self->options->format);
}

static const struct
{
  const char *name, *suffix;
} kinds[] = {
  [RDV_EXPORT_PNG] = { N_ ("Pictures (PNG)"), "png" },
  [RDV_EXPORT_SVG] = { N_ ("Drawings (SVG)"), "svg" },
  [RDV_EXPORT_PDF] = { N_ ("Documents (PDF)"), "pdf" },
};

/* The kind of files that was chosen last; the one of the panel before. */
static RdvExportFormat
get_chosen_kind (RdvExportDialog *self)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (self->chooser));
  const char *chosen = filter != NULL ? gtk_file_filter_get_name (filter) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (chosen, _ (kinds[i].name)) == 0)
      return i;
  return self->options->format;
}

static void
on_response (RdvExportDialog *self, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && self->options != NULL)
    save (self, file, get_chosen_kind (self));
  g_clear_object (&self->chooser);
}

static void
add_filters (RdvExportDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (kinds[i].name));
      gtk_file_filter_add_suffix (filter, kinds[i].suffix);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
      if (i == self->options->format)
        gtk_file_chooser_set_filter (GTK_FILE_CHOOSER (self->chooser), filter);
    }
}

/* The title as a file name: what file systems do not like is left out. */
static char *
dup_default_name (RdvExportDialog *self)
{
  g_autofree char *name = g_strdup (rdv_timeline_page_get_title (get_source (self)->document));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  g_strstrip (name);
  return g_strdup_printf ("%s.%s", *name != '\0' && *name != '.' ? name : "timeline",
                          kinds[self->options->format].suffix);
}

static void
activate_save (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvExportDialog *self = user_data;
  g_autofree char *name = dup_default_name (self);

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Save the Picture"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filters (self);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
activate_copy (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvExportDialog *self = user_data;
  guint page = rdv_export_preview_get_page (self->preview);
  g_autoptr (GdkContentProvider) content =
      rdv_picture_content_new (get_source (self)->document, self->options, page, NULL);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  gtk_label_set_text (GTK_LABEL (self->words), _ ("The picture was copied."));
}

static void
on_printed (RdvExportDialog *self, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autofree char *reason = rdv_print_dup_error (operation, result);

  if (reason != NULL && self->panel != NULL)
    say_error (self, reason);
}

static void
activate_print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvExportDialog *self = user_data;
  g_autoptr (GtkPrintOperation) operation = rdv_print_new (get_source (self)->document, self->options);

  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
activate_cancel (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvExportDialog *self = user_data;

  g_cancellable_cancel (self->cancellable);
}

static void
activate_previous (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvExportDialog *self = user_data;

  rdv_export_preview_set_page (self->preview, rdv_export_preview_get_page (self->preview) - 1);
}

static void
activate_next (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdvExportDialog *self = user_data;

  rdv_export_preview_set_page (self->preview, rdv_export_preview_get_page (self->preview) + 1);
}

static GdkContentProvider *
on_drag (RdvExportDialog *self)
{
  g_autofree char *name = NULL;

  if (self->options == NULL || rdv_export_preview_get_error (self->preview) != NULL)
    return NULL;
  name = dup_default_name (self);
  return rdv_picture_content_new (get_source (self)->document, self->options,
                                  rdv_export_preview_get_page (self->preview), name);
}

static GtkWidget *
new_button (const char *label, const char *action, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  /* GTK 4.8 would read out the label twice, once with the mark of the mnemonic. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  rdv_tooltip_set (button, tooltip);
  return button;
}

static GtkWidget *
new_words (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_pages (RdvExportDialog *self)
{
  GtkWidget *previous = new_button (_ ("Pre_vious"), "export.previous", _ ("Previous Page (Ctrl+Page Up)"));
  GtkWidget *next = new_button (_ ("Ne_xt"), "export.next", _ ("Next Page (Ctrl+Page Down)"));

  self->pages = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->page_number = gtk_label_new (NULL);
  gtk_widget_set_halign (self->pages, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->pages), previous);
  gtk_box_append (GTK_BOX (self->pages), self->page_number);
  gtk_box_append (GTK_BOX (self->pages), next);
  return self->pages;
}

/* What will come out, what is wrong, and how far it is. */
static GtkWidget *
new_foot (RdvExportDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *save = new_button (_ ("_Save…"), "export.save", _ ("Save the Picture in a File (Ctrl+S)"));

  self->words = new_words ("export-words");
  self->error = new_words ("error");
  self->progress = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Progress"), -1);
  self->cancel = new_button (_ ("_Cancel"), "export.cancel", _ ("Stop Saving"));
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_box_append (GTK_BOX (lines), self->words);
  gtk_box_append (GTK_BOX (lines), self->error);
  gtk_box_append (GTK_BOX (lines), self->progress);
  gtk_box_append (GTK_BOX (foot), lines);
  gtk_box_append (GTK_BOX (foot), self->cancel);
  gtk_box_append (GTK_BOX (foot),
                  new_button (_ ("_Print…"), "export.print", _ ("Print the Picture (Ctrl+P)")));
  gtk_box_append (GTK_BOX (foot),
                  new_button (_ ("Cop_y Picture"), "export.copy", _ ("Copy the Picture (Ctrl+C)")));
  gtk_box_append (GTK_BOX (foot), save);
  return foot;
}

static GtkWidget *
new_preview (RdvExportDialog *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *preview = rdv_export_preview_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  self->preview = RDV_EXPORT_PREVIEW (preview);
  g_signal_connect_object (preview, "changed", G_CALLBACK (on_preview_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (on_drag), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (preview, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_vexpand (preview, TRUE);
  gtk_widget_set_hexpand (preview, TRUE);
  gtk_box_append (GTK_BOX (side), preview);
  gtk_box_append (GTK_BOX (side), new_pages (self));
  gtk_box_append (GTK_BOX (side), new_foot (self));
  return side;
}

static void
fill (RdvExportDialog *self)
{
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (RdvExportChoice) choice = rdv_export_choice_load ();
  GtkWidget *panel = rdv_export_panel_new (self->source, choice);

  self->panel = RDV_EXPORT_PANEL (panel);
  g_signal_connect_object (panel, "changed", G_CALLBACK (on_choice_changed), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), panel);
  gtk_widget_set_size_request (scrolled, PANEL_WIDTH, -1);
  gtk_box_append (GTK_BOX (sides), scrolled);
  gtk_box_append (GTK_BOX (sides), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (sides), new_preview (self));
  gtk_window_set_child (GTK_WINDOW (self), sides);
  on_choice_changed (self);
}

static void
rdv_export_dialog_dispose (GObject *object)
{
  RdvExportDialog *self = RDV_EXPORT_DIALOG (object);

  self->panel = NULL;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->language, g_free);
  g_clear_object (&self->chooser);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->options, rdv_export_options_free);
  g_clear_pointer (&self->translation, rdv_export_source_unref);
  g_clear_pointer (&self->source, rdv_export_source_unref);
  G_OBJECT_CLASS (rdv_export_dialog_parent_class)->dispose (object);
}

static void
rdv_export_dialog_class_init (RdvExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_export_dialog_dispose;
  g_signal_new ("saved", RDV_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "export.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "export.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "export.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "export.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "export.next",
                                       NULL);
}

static void
rdv_export_dialog_init (RdvExportDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = activate_save },     { .name = "copy", .activate = activate_copy },
    { .name = "cancel", .activate = activate_cancel }, { .name = "previous", .activate = activate_previous },
    { .name = "next", .activate = activate_next },     { .name = "print", .activate = activate_print },
  };

  self->language = g_strdup ("");
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "export", G_ACTION_GROUP (self->actions));
  gtk_widget_add_css_class (GTK_WIDGET (self), "export-dialog");
}

GtkWidget *
rdv_export_dialog_new (GtkWindow *parent, RdvExportSource *source)
{
  RdvExportDialog *self = g_object_new (RDV_TYPE_EXPORT_DIALOG, "transient-for", parent, "modal", TRUE, "title", _ ("Export"), NULL);

  self->source = source;
  gtk_window_set_default_size (GTK_WINDOW (self), 860, 560);
  fill (self);
  return GTK_WIDGET (self);
}
