/* rdv-print-memory.c: see rdv-print-memory.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-print-memory.h"

#include "rdv-app-settings.h"

#define PAPER_KEY    "print-paper"
#define SETTINGS_KEY "print-settings"

/* What belongs to one print alone. */
static const char *const passing[] = {
  GTK_PRINT_SETTINGS_N_COPIES, GTK_PRINT_SETTINGS_PAGE_RANGES, GTK_PRINT_SETTINGS_PRINT_PAGES,
  GTK_PRINT_SETTINGS_PAGE_SET, GTK_PRINT_SETTINGS_OUTPUT_URI,  GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
};

void
rdv_print_memory_load (GtkPrintOperation *operation)
{
  g_autoptr (GSettings) settings = rdv_app_settings_open (PAPER_KEY);
  g_autoptr (GVariant) paper = settings != NULL ? g_settings_get_value (settings, PAPER_KEY) : NULL;
  g_autoptr (GVariant) rest = settings != NULL ? g_settings_get_value (settings, SETTINGS_KEY) : NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) chosen = NULL;

  if (paper != NULL && g_variant_n_children (paper) > 0)
    setup = gtk_page_setup_new_from_gvariant (paper);
  if (setup == NULL)
    {
      setup = gtk_page_setup_new ();
      gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
    }
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (rest != NULL && g_variant_n_children (rest) > 0)
    chosen = gtk_print_settings_new_from_gvariant (rest);
  if (chosen != NULL)
    gtk_print_operation_set_print_settings (operation, chosen);
}

void
rdv_print_memory_save (GtkPrintOperation *operation)
{
  g_autoptr (GSettings) settings = rdv_app_settings_open (PAPER_KEY);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPrintSettings *chosen = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GtkPrintSettings) kept = NULL;

  if (settings == NULL)
    return;
  if (setup != NULL)
    g_settings_set_value (settings, PAPER_KEY, gtk_page_setup_to_gvariant (setup));
  if (chosen == NULL)
    return;
  kept = gtk_print_settings_copy (chosen);
  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    gtk_print_settings_unset (kept, passing[i]);
  g_settings_set_value (settings, SETTINGS_KEY, gtk_print_settings_to_gvariant (kept));
}
