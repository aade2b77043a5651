// Runs a project's suites over the plugin.
process.env.PULUMI_ARGOCD_TEST_HOST = "plugin";
