/* ui-probe.c: see ui-probe.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-probe.h"

#include <string.h>

#include "rdv-loader.h"

#define PATIENCE (60 * G_USEC_PER_SEC)

RdvDocument *
ui_probe_read (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "test", NULL);
  g_autoptr (GError) error = NULL;
  RdvDocument *document = rdv_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

void
ui_probe_wait (gboolean (*condition) (gpointer data), gpointer data, const char *what)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        g_error ("Waited in vain: %s", what);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

typedef gboolean (*Test) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, Test test, gconstpointer data)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (test (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, test, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* NULL where a widget is none of those that show a text. */
static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
}

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return get_text (widget) != NULL && g_str_equal (get_text (widget), text);
}

static gboolean
is_label_with (GtkWidget *widget, gconstpointer text)
{
  return get_text (widget) != NULL && strstr (get_text (widget), text) != NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

static gboolean
has_tooltip (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

static gboolean
is_labelled_button (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) && find (widget, is_label, text) != NULL;
}

GtkWidget *
ui_probe_find_label (GtkWidget *root, const char *text)
{
  return find (root, is_label, text);
}

GtkWidget *
ui_probe_find_label_with (GtkWidget *root, const char *text)
{
  return find (root, is_label_with, text);
}

GtkWidget *
ui_probe_find_type (GtkWidget *root, GType type)
{
  return find (root, is_of_type, &type);
}

GtkWidget *
ui_probe_find_button (GtkWidget *root, const char *text)
{
  GtkWidget *button = find (root, is_labelled_button, text);

  return button != NULL ? button : find (root, has_tooltip, text);
}

void
ui_probe_assert_says (GtkWidget *root, const char *text)
{
  if (ui_probe_find_label (root, text) == NULL)
    g_error ("Nothing says “%s”", text);
}

void
ui_probe_assert_silent (GtkWidget *root, const char *text)
{
  if (ui_probe_find_label (root, text) != NULL)
    g_error ("Something says “%s”", text);
}

void
ui_probe_click (GtkWidget *root, const char *text)
{
  GtkWidget *button = ui_probe_find_button (root, text);

  if (button == NULL)
    g_error ("There is no button “%s”", text);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

guint
ui_probe_count (GtkWidget *root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type);

  if (!gtk_widget_get_visible (root))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += ui_probe_count (child, type);
  return n;
}
