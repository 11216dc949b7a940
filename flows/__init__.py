"""The flows, one per file, named like their deployments. This is the only folder that imports Prefect."""
