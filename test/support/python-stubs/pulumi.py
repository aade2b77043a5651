"""Stands in for Pulumi's SDK: settings have values that name them."""


class Config:
    def get_secret(self, key, default=None):
        return "value of " + key

    require_secret = get_secret
