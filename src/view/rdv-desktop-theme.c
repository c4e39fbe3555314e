/* rdv-desktop-theme.c: see rdv-desktop-theme.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-desktop-theme.h"

/* GTK 4.20 and later tell the wish apart from the name of the theme. */
#define WISH "gtk-interface-contrast"

static gboolean
has_wish (GtkSettings *settings)
{
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), WISH);
  GEnumValue *value;
  int contrast;

  if (property == NULL || !G_IS_PARAM_SPEC_ENUM (property))
    return FALSE;
  g_object_get (settings, WISH, &contrast, NULL);
  value = g_enum_get_value (G_PARAM_SPEC_ENUM (property)->enum_class, contrast);
  return value != NULL && g_str_equal (value->value_nick, "more");
}

/* GTK's own are called Default-hc and Default-hc-dark; desktops ask for them as HighContrast and HighContrastInverse. */
static gboolean
has_high_contrast (GtkSettings *settings)
{
  g_autofree char *name = NULL;

  if (has_wish (settings))
    return TRUE;
  g_object_get (settings, "gtk-theme-name", &name, NULL);
  return name != NULL && (g_str_has_prefix (name, "HighContrast") || g_str_has_suffix (name, "-hc") ||
                          g_str_has_suffix (name, "-hc-dark"));
}

RdvThemeKind
rdv_desktop_theme_get (GtkWidget *widget)
{
  gboolean is_high = has_high_contrast (gtk_widget_get_settings (widget));
  GdkRGBA text;

  /* Light text stands on a dark ground: that covers dark themes as well as the preference for dark. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  if (0.2126f * text.red + 0.7152f * text.green + 0.0722f * text.blue > 0.5f)
    return is_high ? RDV_THEME_HIGH_CONTRAST_DARK : RDV_THEME_DARK;
  return is_high ? RDV_THEME_HIGH_CONTRAST : RDV_THEME_LIGHT;
}
